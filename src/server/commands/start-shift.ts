import { v7 as uuidv7 } from 'uuid'
import type { Shift } from '#contracts/api/shift-endpoints.ts'
import { refuse } from '#domain/refusal.ts'
import type { Actor } from '../auth/actor.ts'
import { loadCity } from '../city/load-city.ts'
import { done, transaction, type Outcome } from '../db/transaction.ts'
import { append } from '../log/append.ts'
import { toShifts } from '../queries/shift-rows.ts'
import { shiftEvent } from './shift-command.ts'

type Started = { readonly shift: Shift; readonly created: boolean }

/**
 * Signs the actor on: at a desk of the centre, or, agency staff, for their agency, which has no desks. Again changes nothing.
 * Refused for a desk that the city has not, one that is taken, none where one is needed, and while the actor sits at another.
 */
export const startShift = (actor: Actor, desk: string | null, now: Date): Promise<Outcome<Started>> =>
  transaction<Started>(async (tx) => {
    const { agency } = actor
    const known = agency === null ? loadCity().city.desks.some(({ code }) => code === desk) : desk === null
    if (!known) return refuse('validation-failed', { errors: [{ field: 'desk', code: 'unknown-desk' }] })
    const id = uuidv7()
    // Two people who reach for one desk at once meet at its index: one of them starts.
    const started = await tx.$executeRaw`
      INSERT INTO shift (id, desk_code, agency_code, user_id, started_at, salt) VALUES (${id}::uuid, ${desk}, ${agency}, ${actor.id}::uuid, ${now}, ''::bytea)
      ON CONFLICT DO NOTHING`
    if (started === 0) {
      const mine = await tx.shift.findFirst({ where: { userId: actor.id, endedAt: null } })
      const [shift] = mine?.deskCode === desk && mine.agencyCode === agency ? await toShifts(tx, [mine]) : []
      return shift ? done({ shift, created: false }) : refuse('invalid-transition', { errors: [{ field: 'desk', code: mine ? 'sits-elsewhere' : 'desk-taken' }] })
    }
    const row = await tx.shift.findUniqueOrThrow({ where: { id } })
    const [shift] = await toShifts(tx, [row])
    await append(tx, shiftEvent(actor, row, 'shift.started', now))
    return shift ? done({ shift, created: true }) : refuse('not-found')
  })
