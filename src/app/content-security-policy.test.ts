import { expect, it } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy.ts'

const policy = contentSecurityPolicy({ nonce: 'abc', host: 'siaga.example:3112', dev: false })

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
  const forged = contentSecurityPolicy({ nonce: 'abc', host: "x; script-src *", dev: false })
  expect(forged).toContain("connect-src 'self';")
  expect(forged).not.toContain('script-src *')
})
