import type { Ticket } from '#contracts/ticket.ts'
import type { HttpClient } from './http-client.ts'

let made = 0

/** An address that no other ticket of any run has. */
export function someAddress(street = 'Jl. Uji'): string {
  made += 1
  return `${street} ${process.pid}-${Date.now().toString(36)}-${made}`
}

/** A spot of its own on the plain north of the centre, a few hundred metres from any other. */
export const someSpot = () => ({ lat: -0.86 + Math.random() * 0.05, lng: 100.36 + Math.random() * 0.04 })

type Report = { type?: string; priority?: number; agencies?: readonly string[]; address?: string; landmark?: string; description?: string; caller?: { phone?: string; name?: string } }

/** Opens a ticket over HTTP: a fire for Damkar alone at a spot of its own, unless told otherwise. */
export async function openTicket(operator: HttpClient, report: Report = {}): Promise<Ticket> {
  const { type = 'kebakaran', agencies = ['damkar'], address = someAddress(), landmark, ...rest } = report
  const { ticket } = await operator.must('POST /tickets', { body: { type, agencies, location: { ...someSpot(), address, landmark }, ...rest } })
  return ticket
}

/** Takes steps in an agency's assignment, one after the other. */
export async function takeSteps(client: HttpClient, ticketId: string, agency: string, actions: readonly string[]): Promise<void> {
  for (const action of actions) {
    await client.must('POST /tickets/{id}/assignments/{agency}/{action}', { params: { id: ticketId, agency, action }, body: {} })
  }
}
