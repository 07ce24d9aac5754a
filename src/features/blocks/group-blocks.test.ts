import { expect, it } from 'vitest'
import type { Block } from '#contracts/api/caller-endpoints.ts'
import { groupBlocks } from './group-blocks.ts'

const block = (id: string, over: Partial<Block>): Block => ({
  id, phoneEnding: '123', state: 'proposed', proposedAt: '2026-11-24T01:00:00.000Z', misuses: 6, silents: 0, decidedAt: null, decidedBy: null,
  reason: null, until: null, liftedAt: null, liftedBy: null, liftReason: null, overrides: 0, ...over,
})
const now = Date.parse('2026-11-24T07:00:00Z')

it('puts what waits longest and what ends soonest first, and sees a block run out without being told', () => {
  const groups = groupBlocks(
    [
      block('new', {}),
      block('old', { proposedAt: '2026-11-23T01:00:00.000Z' }),
      block('late', { state: 'active', until: '2026-11-25T07:00:00.000Z' }),
      block('soon', { state: 'active', until: '2026-11-24T08:00:00.000Z' }),
      block('over', { state: 'active', until: '2026-11-24T07:00:00.000Z' }),
      block('declined', { state: 'declined' }),
    ],
    now,
  )
  expect(Object.values(groups).map((group) => group.map(({ id }) => id))).toEqual([['old', 'new'], ['soon', 'late'], ['over', 'declined']])
})
