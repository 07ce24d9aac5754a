import type { shiftEndpoints } from '#contracts/api/shift-endpoints.ts'
import { confirmShift } from '../commands/confirm-shift.ts'
import { endShift } from '../commands/end-shift.ts'
import { startShift } from '../commands/start-shift.ts'
import { answer, type Handlers } from '../http/route.ts'
import { listShifts } from '../queries/list-shifts.ts'

export const shiftRoutes: Handlers<keyof typeof shiftEndpoints> = {
  'GET /shifts': async ({ actor, query, now }) => answer(await listShifts(actor, query.since === undefined ? null : new Date(query.since), now)),
  'POST /shifts': async ({ actor, body, now }) => {
    const started = await startShift(actor, body.desk ?? null, now)
    return started.ok ? answer({ shift: started.value.shift }, started.value.created ? 201 : 200) : started
  },
  'POST /shifts/{id}/end': async ({ actor, params, body, now }) => {
    const ended = await endShift(actor, params.id, body.note, now)
    return ended.ok ? answer({ shift: ended.value }) : ended
  },
  'POST /shifts/{id}/confirm': async ({ actor, params, now }) => {
    const confirmed = await confirmShift(actor, params.id, now)
    return confirmed.ok ? answer({ shift: confirmed.value }) : confirmed
  },
}
