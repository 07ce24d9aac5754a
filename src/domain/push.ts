/** The push services of the browsers: nothing else is written to, whatever address a phone names. */
const services = ['fcm.googleapis.com', 'updates.push.services.mozilla.com', 'web.push.apple.com'] as const
const families = ['.push.services.mozilla.com', '.push.apple.com', '.notify.windows.com'] as const

/** Whether a phone's address lies at a push service, or at an origin of `others`. A server must not be made to call its own neighbours. */
export function isPushService(endpoint: string, others: readonly string[] = []): boolean {
  if (!URL.canParse(endpoint)) return false
  const url = new URL(endpoint)
  if (others.includes(url.origin)) return true
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '') return false
  return services.some((host) => host === url.hostname) || families.some((end) => url.hostname.endsWith(end))
}

/** Seconds after which new work is no news: by then the ladder has called somebody else. */
export const pushLastsSeconds = 600
const mostAttempts = 5

/** Milliseconds until the next try after `attempts` that failed; `null`: no more. */
export const nextPushTry = (attempts: number): number | null => (attempts >= mostAttempts ? null : 5_000 * 3 ** (attempts - 1))
