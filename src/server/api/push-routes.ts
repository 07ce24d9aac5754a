import type { pushEndpoints } from '#contracts/api/push-endpoints.ts'
import { subscribePush, unsubscribePush } from '../commands/subscribe-push.ts'
import { answer, answered, type Handlers } from '../http/route.ts'
import { vapid } from '../push/vapid.ts'

export const pushRoutes: Handlers<keyof typeof pushEndpoints> = {
  'GET /push': () => Promise.resolve(answer({ key: vapid()?.publicKey ?? null })),
  'POST /push/subscriptions': async ({ actor, body }) => answered(await subscribePush(actor, body)),
  'POST /push/subscriptions/remove': async ({ actor, body }) => answered(await unsubscribePush(actor, body.endpoint)),
}
