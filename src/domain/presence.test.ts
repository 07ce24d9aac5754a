import { describe, expect, it } from 'vitest'
import { presenceFor, type Present } from './presence.ts'

const seenBy = ['damkar', 'polisi']
const operator: Present = { ticketId: 't1', userId: 'u1', name: 'Operator 1', role: 'call-taker', agency: null, seenBy }
const second: Present = { ...operator, userId: 'u2', name: 'Operator 2' }
const damkar: Present = { ticketId: 't1', userId: 'u3', name: 'Damkar', role: 'agency-staff', agency: 'damkar', seenBy }
const hidden: Present = { ...operator, ticketId: 't2', seenBy: [] }
const all = [operator, second, damkar, hidden, operator]
const read = (scope: Parameters<typeof presenceFor>[0]) =>
  Object.fromEntries([...presenceFor(scope, all)].map(([ticketId, viewers]) => [ticketId, viewers.map(({ name, role }) => name ?? role)]))

describe('presenceFor', () => {
  it('tells the centre of everybody, each once', () => {
    expect(read({ kind: 'city' })).toEqual({ t1: ['Operator 1', 'Operator 2', 'Damkar'], t2: ['Operator 1'] })
  })

  it('tells an agency of its own people by name and of the centre by role, on its own tickets', () => {
    expect(read({ kind: 'agency', agency: 'damkar' })).toEqual({ t1: ['call-taker', 'Damkar'] })
  })

  it('tells an agency nothing of another agency, nor of a ticket it does not see', () => {
    expect(read({ kind: 'agency', agency: 'polisi' })).toEqual({ t1: ['call-taker'] })
    expect(read({ kind: 'agency', agency: 'bpbd' })).toEqual({})
    expect(JSON.stringify([...presenceFor({ kind: 'agency', agency: 'damkar' }, all)])).not.toContain('u1')
  })
})
