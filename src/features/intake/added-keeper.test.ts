import { expect, it } from 'vitest'
import { readAdded } from './added-keeper.ts'
import { emptyDraft } from './draft.ts'

const added = { ticketId: 'a', number: '112-20261124-0001', callId: 'b', at: 5, draft: emptyDraft('019a0000-0000-7000-8000-000000000000', 1) }

it('reads what was kept as it was', () => {
  expect(readAdded(structuredClone(added))).toEqual(added)
})

it('reads nothing from what is not whole', () => {
  for (const spoiled of [null, undefined, 'x', {}, { ...added, at: '5' }, { ...added, callId: undefined }, { ...added, draft: {} }]) expect(readAdded(spoiled)).toBeNull()
})
