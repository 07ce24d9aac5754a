import { expect, it } from 'vitest'
import { isPushService, nextPushTry } from './push.ts'

it.each([
  'https://fcm.googleapis.com/fcm/send/abc', 'https://updates.push.services.mozilla.com/wpush/v2/x', 'https://wns2-sg2p.notify.windows.com/w/?token=x', 'https://web.push.apple.com/x',
])('a push service is written to: %s', (endpoint) => expect(isPushService(endpoint)).toBe(true))

it.each([
  'http://fcm.googleapis.com/x', 'https://fcm.googleapis.com:8443/x', 'https://localhost/x', 'https://169.254.169.254/latest', 'https://fcm.googleapis.com.evil.example/x',
  'https://evilpush.apple.com.example/x', 'https://a@web.push.apple.com/x', 'nonsense', '',
])('nothing else is: %s', (endpoint) => expect(isPushService(endpoint)).toBe(false))

it('takes an origin that the configuration names', () => expect(isPushService('http://127.0.0.1:9/x', ['http://127.0.0.1:9'])).toBe(true))

it('waits longer each time, and gives up', () => {
  expect([1, 2, 3, 4].map(nextPushTry)).toEqual([5_000, 15_000, 45_000, 135_000])
  expect(nextPushTry(5)).toBeNull()
})
