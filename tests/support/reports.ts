import type { Ticket } from '#contracts/ticket.ts'
import { openStatuses } from '#domain/ticket.ts'
import type { HttpClient } from './http-client.ts'

/** Stands in every address of this worker and in none of another. */
const token = `${process.pid}x${Date.now().toString(36)}`
let made = 0

/** An address that no other ticket has; its ticket is taken off the board when the test is over. */
export function someAddress(street = 'Jl. Uji'): string {
  made += 1
  return `${street} ${token}-${made}`
}

/** Ends every ticket that this worker has left open, so that the boards of the tests to come stay short. */
export async function endOpenTickets(supervisor: HttpClient): Promise<void> {
  // A page's last step may still be on its way and change a ticket between the two questions: it is asked for anew.
  for (let changed = true; changed; ) {
    const { items } = await supervisor.must('GET /tickets', { query: { q: token, status: openStatuses.join(','), limit: 200 } })
    const answers = await Promise.all(
      items.map(({ id, status }) =>
        status === 'resolved'
          ? supervisor.ask('POST /tickets/{id}/close', { params: { id }, body: { disposition: 'ditangani' } })
          : supervisor.ask('POST /tickets/{id}/cancel', { params: { id }, body: { reason: 'Uji selesai' } }),
      ),
    )
    const refused = answers.find(({ status }) => status >= 300 && status !== 409)
    if (refused) throw new Error(`a ticket could not be ended: ${String(refused.status)} ${JSON.stringify(refused.body)}`)
    changed = answers.some(({ status }) => status === 409)
  }
}

/** Whether a test has asked for an address since the last time this was called. */
export function hasReported(): boolean {
  const reported = made > told
  told = made
  return reported
}
let told = 0

/** A spot of its own on the plain north of the centre, a few hundred metres from any other. */
export const someSpot = () => ({ lat: -0.86 + Math.random() * 0.05, lng: 100.36 + Math.random() * 0.04 })

type Report = { type?: string; priority?: number; agencies?: readonly string[]; address?: string; landmark?: string; description?: string; caller?: { phone?: string; name?: string }; callback?: boolean }

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

/** An invented telephone number that no other test uses. */
export const somePhone = () => `0899${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
