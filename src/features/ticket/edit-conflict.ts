import { differing, type EditDraft, type EditField } from './edit-draft.ts'

export type Side = 'mine' | 'theirs'

/** A field in which my draft and the ticket as it now stands differ; `side` is settled when only one of us changed it. */
export type Conflict = { readonly field: EditField; readonly side: Side | null }

/**
 * Compares my draft with what somebody else saved meanwhile, both starting from `base`. A field that only one side
 * changed keeps that change; a field that both changed is left to the person.
 */
export function conflictsOf(base: EditDraft, mine: EditDraft, theirs: EditDraft): Conflict[] {
  const [byMe, byThem] = [new Set(differing(base, mine)), new Set(differing(base, theirs))]
  return differing(mine, theirs).map((field) => ({
    field,
    side: byMe.has(field) && byThem.has(field) ? null : byMe.has(field) ? 'mine' : 'theirs',
  }))
}

/** My draft with the sides that were chosen; `null` while a field is undecided. */
export function settle(mine: EditDraft, theirs: EditDraft, conflicts: readonly Conflict[]): EditDraft | null {
  if (conflicts.some(({ side }) => side === null)) return null
  const taken = conflicts.filter(({ side }) => side === 'theirs')
  return taken.reduce<EditDraft>((draft, { field }) => ({ ...draft, [field]: theirs[field] }), mine)
}
