import { describe, expect, it } from 'vitest'
import { openTicketBody } from '#contracts/api/ticket-endpoints.ts'
import type { ResponsePlanData } from '#contracts/response-plan.ts'
import { emptyDraft } from './draft.ts'
import { missingIn, ticketRequest } from './ticket-request.ts'

const plan: ResponsePlanData = { type: 'kebakaran', priority: 1, lead: 'damkar', supporting: ['dinkes'], questions: [], instructions: [] }
const full = {
  ...emptyDraft('d1', 0),
  point: { lat: -0.95, lng: 100.36 },
  type: 'kebakaran',
  landmark: ' Pasar Raya ',
  phone: '0812 3456 7890',
  description: '  api di lantai dua\n',
}

describe('ticketRequest', () => {
  it('says what was typed, trimmed, with priority and agencies always named', () => {
    expect(ticketRequest(full, plan)).toEqual({
      type: 'kebakaran',
      priority: 1,
      location: { lat: -0.95, lng: 100.36, landmark: 'Pasar Raya', address: undefined },
      caller: { phone: '0812 3456 7890', name: undefined },
      description: 'api di lantai dua',
      agencies: ['damkar', 'dinkes'],
    })
  })

  it('is a request the server takes', () => {
    expect(openTicketBody.safeParse(JSON.parse(JSON.stringify(ticketRequest(full, plan)))).success).toBe(true)
  })

  it('leaves the caller out when nothing is known, and sends nobody when all were left out', () => {
    const body = ticketRequest({ ...full, phone: ' ', removed: ['damkar', 'dinkes'] }, plan)
    expect(body).not.toHaveProperty('caller')
    expect(body?.agencies).toEqual([])
  })

  it('waits for place and type, and names what is missing in the order of the form', () => {
    expect(ticketRequest({ ...full, point: null }, plan)).toBeNull()
    expect(ticketRequest({ ...full, type: null }, null)).toBeNull()
    expect(missingIn(emptyDraft('d1', 0))).toEqual(['where', 'type'])
    expect(missingIn(full)).toEqual([])
  })
})
