import { emptyDraft, isBlank, type Draft } from './draft.ts'
import { changeDraft, type DraftChange } from './draft-change.ts'

/** The drafts of one desk: the one in the form, and those set aside, the latest first. */
export type Drafts = { readonly current: Draft; readonly aside: readonly Draft[] }

type Stamp = { readonly key: string; readonly now: number }

export type DraftsAction =
  /** `now` is when the first word of a blank draft was entered: its call came in then. */
  | { readonly kind: 'changed'; readonly change: DraftChange; readonly now?: number }
  /** Begins an empty draft; what was typed is set aside. */
  | { readonly kind: 'begun'; readonly fresh: Stamp }
  | { readonly kind: 'resumed'; readonly key: string }
  | { readonly kind: 'discarded'; readonly key: string }
  | { readonly kind: 'restored'; readonly draft: Draft }
  /** A report that waits to be sent, or was refused meanwhile, comes back into the form. */
  | { readonly kind: 'taken-back'; readonly draft: Draft }
  /** It became a ticket or a call; an empty one takes its place in the form. */
  | { readonly kind: 'sent'; readonly key: string; readonly fresh: Stamp }
  /** What this browser had kept; something typed before it was read stays in the form. */
  | { readonly kind: 'loaded'; readonly drafts: Drafts }
  /** Other tabs changed what is set aside. */
  | { readonly kind: 'synced'; readonly aside: readonly Draft[] }

const setAside = ({ current, aside }: Drafts): readonly Draft[] => (isBlank(current) ? aside : [current, ...aside])
const without = (drafts: readonly Draft[], key: string) => drafts.filter((draft) => draft.key !== key)

/** The draft one step further in the order in which they were begun, round and round; `null` when there is no other. */
export function neighbour({ current, aside }: Drafts, step: 1 | -1): string | null {
  const all = (isBlank(current) ? aside : [current, ...aside]).toSorted((a, b) => a.startedAt - b.startedAt || (a.key < b.key ? -1 : 1))
  const at = all.findIndex(({ key }) => key === current.key)
  const next = at === -1 ? all.at(step === 1 ? 0 : -1) : all[(at + step + all.length) % all.length]
  return next && next.key !== current.key ? next.key : null
}

/** A stack of paper is copied form by form, mostly of one day. */
const afterSent = ({ paper }: Draft, { key, now }: Stamp): Draft => ({ ...emptyDraft(key, now), paper: paper && { ...paper, time: '' } })

const begunAt = (draft: Draft, now: number | undefined): Draft => (now !== undefined && isBlank(draft) ? { ...draft, startedAt: now } : draft)

export function draftsReducer(state: Drafts, action: DraftsAction): Drafts {
  switch (action.kind) {
    case 'changed':
      return { ...state, current: changeDraft(begunAt(state.current, action.now), action.change) }
    case 'begun':
      return isBlank(state.current) ? state : { current: emptyDraft(action.fresh.key, action.fresh.now), aside: setAside(state) }
    case 'resumed': {
      const wanted = state.aside.find((draft) => draft.key === action.key)
      return wanted ? { current: wanted, aside: without(setAside(state), action.key) } : state
    }
    case 'discarded':
      return { ...state, aside: without(state.aside, action.key) }
    case 'restored':
      return { ...state, aside: [action.draft, ...without(state.aside, action.draft.key)] }
    case 'taken-back':
      return { current: { ...action.draft, attempted: true }, aside: without(setAside(state), action.draft.key) }
    case 'sent':
      return state.current.key === action.key
        ? { ...state, current: afterSent(state.current, action.fresh) }
        : { ...state, aside: without(state.aside, action.key) }
    case 'loaded':
      return isBlank(state.current) ? action.drafts : { current: state.current, aside: setAside(action.drafts) }
    case 'synced':
      return { ...state, aside: without(action.aside, state.current.key) }
  }
}
