import { nextPushTry, pushLastsSeconds } from '#domain/push.ts'
import webpush from 'web-push'
import { prisma } from '../db/prisma.ts'
import type { Vapid } from './vapid.ts'

type Due = { subscription_id: string; seq: bigint; payload: unknown; attempts: number; endpoint: string; p256dh: string; auth: string }

const atOnce = 16
/** Longer than a try may take: until then no other process tries the same. */
const leaseSeconds = 60
const answerWithinMs = 10_000
/** What a push service says of a phone that is no more. */
const gone = [404, 410]

/**
 * Takes messages that are due and hands them to their push services, all at once, each with 10 s to answer. A phone that is no
 * more is forgotten; what fails is tried again later, until it is no news. Answers how many it took.
 */
export async function deliverPushes(keys: Vapid): Promise<number> {
  const due = await prisma().$queryRaw<Due[]>`
    UPDATE push_delivery d SET due_at = now() + make_interval(secs => ${leaseSeconds}), attempts = d.attempts + 1
    FROM push_subscription s WHERE s.id = d.subscription_id AND (d.subscription_id, d.seq) IN (
      SELECT subscription_id, seq FROM push_delivery WHERE due_at <= now() ORDER BY due_at LIMIT ${atOnce} FOR UPDATE SKIP LOCKED)
    RETURNING d.subscription_id, d.seq, d.payload, d.attempts, s.endpoint, s.p256dh, s.auth`
  await Promise.all(due.map((one) => deliver(one, keys)))
  return due.length
}

async function deliver(one: Due, keys: Vapid): Promise<void> {
  const status = await post(one, keys).catch(() => 0)
  const where = { subscriptionId: one.subscription_id, seq: one.seq }
  const wait = nextPushTry(one.attempts)
  if (gone.includes(status)) await prisma().pushSubscription.deleteMany({ where: { id: one.subscription_id } })
  else if ((status >= 200 && status < 300) || wait === null) await prisma().pushDelivery.deleteMany({ where })
  else await prisma().$executeRaw`UPDATE push_delivery SET due_at = now() + make_interval(secs => ${wait / 1000}) WHERE subscription_id = ${one.subscription_id}::uuid AND seq = ${one.seq}`
}

async function post({ endpoint, p256dh, auth, payload }: Due, vapidDetails: Vapid): Promise<number> {
  const options = { vapidDetails, TTL: pushLastsSeconds, urgency: 'high', contentEncoding: 'aes128gcm' } as const
  const { headers, body } = webpush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(payload), options)
  const { 'Content-Length': _length, ...sent } = headers as Record<string, string>
  const response = await fetch(endpoint, { method: 'POST', headers: sent, body: new Uint8Array(body), redirect: 'manual', signal: AbortSignal.timeout(answerWithinMs) })
  await response.body?.cancel()
  return response.status
}
