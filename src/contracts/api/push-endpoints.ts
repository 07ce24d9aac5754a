import { z } from 'zod'
import { uuid } from '../scalars.ts'
import { endpoint } from './endpoint.ts'

const address = z.url({ normalize: true }).max(1_000)
const base64url = z.string().regex(/^[\w-]+={0,2}$/)

export const pushEndpoints = {
  'GET /push': endpoint({
    summary: 'The key that a browser needs to be woken by this server; null where it wakes nobody',
    tag: 'push', door: 'signed-in', success: [200], output: z.object({ key: z.string().nullable() }),
  }),
  'POST /push/subscriptions': endpoint({
    summary: "Wake this phone for new work of one's agency; the address must lie at a browser's push service",
    tag: 'push', door: ['agency-staff'],
    body: z.object({ endpoint: address, keys: z.object({ p256dh: base64url.max(200), auth: base64url.max(100) }) }),
    success: [201], output: z.object({ id: uuid }),
  }),
  'POST /push/subscriptions/remove': endpoint({
    summary: 'Wake this phone no more',
    tag: 'push', door: ['agency-staff'], body: z.object({ endpoint: address }), success: [200], output: z.object({ removed: z.boolean() }),
  }),
} as const
