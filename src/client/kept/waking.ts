import { api } from '../api.ts'

const scope = '/unit'

/** The subscription of this phone at its push service; `null` where there is none. */
export async function wakingOf(): Promise<PushSubscription | null> {
  if (!('serviceWorker' in navigator)) return null
  const registration = await navigator.serviceWorker.getRegistration(scope)
  return (await registration?.pushManager.getSubscription()) ?? null
}

/** Asks the phone for leave, then the server to wake it for new work. Throws where one of the two will not. */
export async function startWaking(key: string): Promise<void> {
  const registration = await navigator.serviceWorker.register('/sw.js', { scope, updateViaCache: 'none' })
  await navigator.serviceWorker.ready
  const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
  const { keys } = subscription.toJSON()
  await api('POST /push/subscriptions', { body: { endpoint: subscription.endpoint, keys: { p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' } } })
}

/** Wakes this phone no more, whoever asked for it. */
export async function stopWaking(): Promise<void> {
  const subscription = await wakingOf()
  if (subscription === null) return
  const { endpoint } = subscription
  await subscription.unsubscribe()
  await api('POST /push/subscriptions/remove', { body: { endpoint }, signal: AbortSignal.timeout(3_000) })
}
