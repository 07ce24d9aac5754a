import { expect, it } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy.ts'

const policy = contentSecurityPolicy({ nonce: 'abc', host: 'siaga.example:3112', tileUrl: undefined, dev: false })

it('names no origin but its own', () => {
  const origins = policy.match(/\b\w+:\/\/[^\s;]+/g)
  expect(origins).toEqual(['ws://siaga.example:3112', 'wss://siaga.example:3112'])
})

it('lets no script or style sheet run without the nonce', () => {
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';")
  expect(policy).toContain("style-src 'self' 'nonce-abc';")
  expect(policy).not.toContain('unsafe-eval')
})

it('does not let a forged host write into the policy', () => {
  const forged = contentSecurityPolicy({ nonce: 'abc', host: "x; script-src *", tileUrl: undefined, dev: false })
  expect(forged).toContain("connect-src 'self';")
  expect(forged).not.toContain('script-src *')
})

it.each([
  ['https://tiles.example/{z}/{x}/{y}.png', ' https://tiles.example'],
  ['https://{s}.tiles.example/{z}/{x}/{y}.png', ' https://*.tiles.example'],
  ["https://x; script-src * /{z}", ''],
  ['javascript:alert(1)', ''],
])('lets pictures come from the configured tile server %s and from nowhere else', (tileUrl, added) => {
  const configured = contentSecurityPolicy({ nonce: 'abc', host: 'siaga.example', tileUrl, dev: false })
  expect(configured).toContain(`img-src 'self' data: blob:${added};`)
  expect(configured).not.toContain('script-src *')
})
