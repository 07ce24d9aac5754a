import type { Shift } from '#contracts/api/shift-endpoints.ts'
import type { EventKind } from '#contracts/event.ts'
import { refuse } from '#domain/refusal.ts'
import { checkShiftAction, type ShiftAction } from '#domain/shift.ts'
import type { Actor } from '../auth/actor.ts'
import type { Prisma } from '../db/dialect.ts'
import { done, transaction, type Outcome } from '../db/transaction.ts'
import { append, type NewEvent } from '../log/append.ts'
import { toShifts, type ShiftRow } from '../queries/shift-rows.ts'

type Change = { readonly kind: EventKind; readonly data?: NewEvent['data']; readonly set: Prisma.ShiftUncheckedUpdateInput }

/** What the log says of a shift; an agency's is told to that agency. */
export const shiftEvent = (
  actor: Actor,
  { id: shiftId, deskCode: desk, agencyCode: agency }: Pick<ShiftRow, 'id' | 'deskCode' | 'agencyCode'>,
  kind: EventKind,
  at: Date,
  data: NewEvent['data'] = {},
): NewEvent => ({ kind, at, actor, view: null, data: { shiftId, ...(desk === null ? { agency } : { desk }), ...data }, audience: agency === null ? [] : [agency] })

/** The one way to change a shift: locks it, checks the rule, writes, appends the event. */
export const changeShift = (actor: Actor, id: string, action: ShiftAction, now: Date, change: (row: ShiftRow) => Change): Promise<Outcome<Shift>> =>
  transaction<Shift>(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM shift WHERE id = ${id}::uuid FOR UPDATE`
    const row = await tx.shift.findUnique({ where: { id } })
    if (row === null) return refuse('not-found')
    const verdict = checkShiftAction({ userId: row.userId, agency: row.agencyCode, ended: row.endedAt !== null, confirmed: row.confirmedAt !== null }, action, actor)
    if (verdict !== 'allowed') return refuse(verdict)
    const { kind, data, set } = change(row)
    const [shift] = await toShifts(tx, [await tx.shift.update({ where: { id }, data: set })])
    await append(tx, shiftEvent(actor, row, kind, now, data))
    return shift ? done(shift) : refuse('not-found')
  })
