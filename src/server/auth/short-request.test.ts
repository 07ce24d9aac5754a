import { NextRequest } from 'next/server.js'
import { expect, it } from 'vitest'
import { shortRequest } from './short-request.ts'

const address = 'http://localhost:3112/api/auth/callback/credentials'
const post = (body: BodyInit, headers = {}) =>
  new NextRequest(address, { method: 'POST', body, headers, ...(body instanceof ReadableStream && { duplex: 'half' as const }) })

it('hands on what signing in needs, as it came', async () => {
  const sent = await shortRequest(post('username=operator1&password=%F0%9F%94%A5', { cookie: 'a=b', 'content-type': 'application/x-www-form-urlencoded' }))
  expect(await sent?.text()).toBe('username=operator1&password=%F0%9F%94%A5')
  expect([sent?.headers.get('cookie'), sent?.headers.get('content-type'), sent?.method]).toEqual(['a=b', 'application/x-www-form-urlencoded', 'POST'])
})

it('refuses a body that is too long, said or unsaid', async () => {
  expect(await shortRequest(post('a'.repeat(16 * 1024 + 1)))).toBeNull()
  expect(await shortRequest(post('a', { 'content-length': '1000000' }))).toBeNull()
  let pulled = 0
  const endless = new ReadableStream({
    pull: (controller) => {
      pulled += 1
      controller.enqueue(new Uint8Array(8 * 1024))
    },
  })
  expect(await shortRequest(post(endless))).toBeNull()
  expect(pulled).toBeLessThan(8)
})

it('leaves a request without a body alone', async () => {
  const asked = new NextRequest('http://localhost:3112/api/auth/csrf')
  expect(await shortRequest(asked)).toBe(asked)
})
