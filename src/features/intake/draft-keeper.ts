import { hold, letGo, namesHeld } from '#client/kept/hold.ts'
import { kept, type KeptDraft } from '#client/kept/kept.ts'
import { tellTabs } from '#client/kept/tabs.ts'
import { isBlank, type Draft } from './draft.ts'
import type { Drafts } from './drafts.ts'
import { readDraft } from './drafts-storage.ts'

const prefix = 'siaga-draft '
const lockOf = (key: string) => prefix + key
const hintName = 'siaga-form-draft'
const worth = ({ current, aside }: Drafts) => [current, ...aside].filter((draft) => !isBlank(draft))

/**
 * Keeps one person's drafts in this browser, a row each. The draft in a form is held by its tab: no other tab shows it, and
 * when the tab is gone, however it went, the draft is free again. `isSent` says that a draft became a report to
 * send: unless a form took it back, it is a draft no more.
 */
export function createDraftKeeper(owner: string, isSent: (key: string) => Promise<boolean>) {
  // One after the other: a later state must not be overwritten by an earlier one.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
  const put = async (draft: Draft, inForm: boolean) => {
    const row: KeptDraft = { key: draft.key, owner, savedAt: Date.now(), inForm, draft }
    await (await kept())?.put('drafts', row).catch(() => undefined)
  }
  const rows = async () => {
    const own = ((await (await kept())?.all('drafts').catch(() => [])) ?? []).filter((row) => row.owner === owner)
    const read = own.flatMap((row) => {
      const draft = readDraft(row.draft)
      return draft ? [{ ...row, draft }] : []
    })
    const sent = await Promise.all(read.map(async ({ key, draft }) => !draft.attempted && (await isSent(key))))
    return read.filter((_row, index) => !sent[index])
  }

  /** Writes what an act of this tab changed. */
  const save = (before: Drafts, now: Drafts) =>
    inTurn(async () => {
      const gone = worth(before).filter(({ key }) => !worth(now).some((draft) => draft.key === key))
      const moved = before.current.key !== now.current.key
      const known = new Set([before.current, ...before.aside])
      await Promise.all([
        ...worth(now)
          .filter((draft) => !known.has(draft) || (moved && (draft.key === now.current.key || draft.key === before.current.key)))
          .map((draft) => put(draft, draft.key === now.current.key)),
        ...gone.map(async ({ key }) => (await kept())?.remove('drafts', key).catch(() => undefined)),
      ])
      if (moved) {
        letGo(lockOf(before.current.key))
        await holdForm(now.current.key)
      }
      if (moved || gone.length > 0 || now.aside.length !== before.aside.length) tellTabs({ kind: 'drafts' })
    })

  async function holdForm(key: string): Promise<boolean> {
    if (!(await hold(lockOf(key)))) return false
    sessionStorage.setItem(hintName, key)
    return true
  }

  /** The drafts no form of another tab has open, the latest first. */
  const free = (current: string) =>
    inTurn(async () => {
      const held = await namesHeld(prefix)
      const others = (await rows()).filter(({ key }) => key !== current && !held.has(lockOf(key)))
      return others.sort((a, b) => b.savedAt - a.savedAt).map(({ draft }) => draft)
    })

  /** The drafts for a page that begins: what this tab had in its form, or else what a form that is gone had. */
  async function load(empty: Draft): Promise<Drafts> {
    const hint = sessionStorage.getItem(hintName)
    const wanted = (await rows())
      .filter(({ key, inForm }) => inForm || key === hint)
      .sort((a, b) => Number(b.key === hint) - Number(a.key === hint) || b.savedAt - a.savedAt)
    for (const { key, draft } of wanted) {
      if (await holdForm(key)) return { current: draft, aside: await free(key) }
    }
    await holdForm(empty.key)
    return { current: empty, aside: await free(empty.key) }
  }

  return { load, save, free, leave: (key: string) => letGo(lockOf(key)) }
}
