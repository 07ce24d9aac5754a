import net from 'node:net'
import { expect, test } from '../support/test.ts'

/** Sends a request line as it is and hands back what the server says until it falls silent. */
function sendRaw(origin: string, line: string): Promise<string> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    let said = ''
    const socket = net.connect(Number(port), hostname, () => socket.write(`${line}\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`))
    socket.setTimeout(5_000, () => socket.destroy())
    socket.on('data', (chunk) => (said += String(chunk)))
    socket.on('error', reject)
    socket.on('close', () => resolve(said))
  })
}

for (const address of ['//', '///', '//[', 'http://[', '/%E0%A4%A', '/api/v1/%zz', '/socket.io/?EIO=x', '/\\', '*', '/_next/image?url=//']) {
  test(`a request for "${address}" is answered and does not end the server`, async ({ origin, request }) => {
    for (const method of ['GET', 'OPTIONS']) {
      const said = await sendRaw(origin, `${method} ${address} HTTP/1.1`)
      expect(said, `${method} ${address}`).toMatch(/^HTTP\/1\.1 [234]\d\d /)
    }
    expect((await request.get('/healthz')).status()).toBe(200)
  })
}

test('a browser that asks for an icon by itself is given one', async ({ request }) => {
  const icon = await request.get('/favicon.ico')
  expect(icon.status()).toBe(200)
  expect(icon.headers()['content-type']).toContain('image/svg+xml')
})

for (const body of ['{', '', 'null', '[]', '7', '{"csrfToken":"CSRF","username":{},"password":null,"callbackUrl":7}', '{"csrfToken":"CSRF","username":"\\ud800","password":"\\u0000"}']) {
  test(`signing in with "${body}" as JSON is refused, not broken`, async ({ origin, request }) => {
    const { csrfToken } = (await (await request.get('/api/auth/csrf')).json()) as { csrfToken: string }
    const data = Buffer.from(body.replace('CSRF', csrfToken))
    const answer = await request.post('/api/auth/callback/credentials', { headers: { 'content-type': 'application/json', origin }, data, maxRedirects: 0 })
    expect(answer.status()).toBeLessThan(500)
  })
}
