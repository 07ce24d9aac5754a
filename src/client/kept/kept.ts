import type { KeptDatabase, KeptDraft, KeptUndo } from './kept-database.ts'

export type { KeptDraft, KeptUndo }

let opening: Promise<KeptDatabase | null> | null = null

/** What the browser keeps for the desk, or `null` where it keeps nothing (a private window, a full disk): the intake of a call goes on. */
export const kept = (): Promise<KeptDatabase | null> =>
  (opening ??= import('./kept-database.ts').then((module) => module.openKeptDatabase()).catch(() => null))

/** Forgets half-typed drafts of everybody but `owner`, and what they could take back. What waits to be sent is never forgotten. */
export async function forgetDraftsOfOthers(owner: string): Promise<void> {
  const database = await kept()
  for (const store of ['drafts', 'undo'] as const) {
    const rows = (await database?.all(store).catch(() => [])) ?? []
    await Promise.all(rows.filter((row) => row.owner !== owner).map(async (row) => database?.remove(store, row.key)))
  }
}
