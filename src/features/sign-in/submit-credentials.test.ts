import { expect, it } from 'vitest'
import { outcomeOf } from './submit-credentials.ts'

const at = (query: string) => ({ url: `http://localhost:3112/sign-in${query}` })

it.each([
  [200, { url: 'http://localhost:3112/' }, 'signed-in'],
  [401, at('?error=CredentialsSignin'), 'wrong'],
  [401, at('?error=too-many-attempts'), 'locked'],
  [401, at('?error=Configuration'), 'failed'],
  [200, at('?csrf=true'), 'failed'],
  [200, null, 'failed'],
  [500, null, 'failed'],
] as const)('reads status %d with %j as %s', (status, answer, outcome) => {
  expect(outcomeOf(status, answer)).toBe(outcome)
})
