import { newAnswers, raisedPriority, withoutAnswers, type Answers } from '#domain/plan-answers.ts'
import type { Priority } from '#domain/priority.ts'
import type { Tx } from '../db/transaction.ts'
import { cityRules } from '../queries/city-rules.ts'
import type { TicketRow } from '../queries/ticket-rows.ts'

type Raise = { readonly from: Priority; readonly to: Priority }
/** What a call brought to its ticket, as the event that added it has it. */
type Told = { readonly answers?: Answers; readonly raised?: Raise }

const nothing = { data: {}, set: {} }

/**
 * What a further caller's answers change: the ticket gets those that its plan asks for and that it has none for, and rises
 * if they call for it (decision 021). Answers told for another type are left out: no call is refused for them.
 */
export async function toldAnswers({ typeCode, answers, priority }: TicketRow, told: Answers) {
  const plan = (await cityRules()).types.get(typeCode)?.plan ?? null
  const known = answers as Answers
  const added = newAnswers(plan, known, told)
  if (plan === null || Object.keys(added).length === 0) return nothing
  const all = { ...known, ...added }
  const from = priority as Priority
  const to = raisedPriority(plan, known, all, from)
  const data: Told = { answers: added, ...(to < from && { raised: { from, to } }) }
  return { data, set: { answers: all, ...(to < from && { priority: to }) } }
}

/** Takes off again what `toldAnswers` brought with this call, as far as nobody changed it since. */
export async function untoldAnswers(tx: Tx, { id, typeCode, answers, priority }: TicketRow, callId: string) {
  const event = await tx.event.findFirst({
    where: { ticketId: id, kind: 'call.attached', data: { path: ['callId'], equals: callId } },
    select: { data: true, view: true },
  })
  const { answers: brought, raised } = (event?.data ?? {}) as Told
  if (brought === undefined) return {}
  const plan = (await cityRules()).types.get(typeCode)?.plan ?? null
  const left = withoutAnswers(answers as Answers, brought)
  // What was known before is no news; what was answered since may call for more than stood then.
  const { answers: then = {} } = event?.view as { answers?: Answers }
  const before = withoutAnswers(then, brought)
  const back = raised?.to === priority ? (plan ? raisedPriority(plan, before, left, raised.from) : raised.from) : undefined
  return { answers: left, ...(back !== undefined && { priority: back }) }
}
