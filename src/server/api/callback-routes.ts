import type { callbackEndpoints } from '#contracts/api/callback-endpoints.ts'
import { closeCallback } from '../commands/close-callback.ts'
import { releaseCallback } from '../commands/release-callback.ts'
import { requestCallback } from '../commands/request-callback.ts'
import { takeCallback } from '../commands/take-callback.ts'
import { answer, type Handlers } from '../http/route.ts'
import { listCallbacks } from '../queries/list-callbacks.ts'

export const callbackRoutes: Handlers<keyof typeof callbackEndpoints> = {
  'GET /callbacks': async ({ actor }) => answer(await listCallbacks(actor)),
  'POST /tickets/{id}/callbacks': async ({ actor, params, body, now }) => {
    const requested = await requestCallback(actor, params.id, body.callId, now)
    return requested.ok ? answer({ callback: requested.value.callback }, requested.value.created ? 201 : 200) : requested
  },
  'POST /callbacks/{id}/take': async ({ actor, params, now }) => {
    const taken = await takeCallback(actor, params.id, now)
    return taken.ok ? answer({ callback: taken.value }) : taken
  },
  'POST /callbacks/{id}/release': async ({ actor, params, now }) => {
    const released = await releaseCallback(actor, params.id, now)
    return released.ok ? answer({ callback: released.value }) : released
  },
  'POST /callbacks/{id}/close': async ({ actor, params, body, idempotencyKey, now }) => {
    const closed = await closeCallback(actor, params.id, body, idempotencyKey, now)
    return closed.ok ? answer({ callback: closed.value }) : closed
  },
}
