import { expect, it } from 'vitest'
import { mayMeasure } from './may-measure.ts'

const from = (remoteAddress: string | undefined, headers: Record<string, string> = {}) => ({ headers, socket: { remoteAddress } })
const token = 'a token of sixteen characters'

it('without a token: this machine itself, and nobody for whom a proxy on it asks', () => {
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) expect(mayMeasure(from(address), null)).toBe(true)
  for (const address of ['192.168.1.5', '::ffff:10.0.0.1', undefined]) expect(mayMeasure(from(address), null)).toBe(false)
  for (const header of ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']) expect(mayMeasure(from('127.0.0.1', { [header]: '10.0.0.1' }), null)).toBe(false)
})

it('with a token: whoever shows it, from wherever', () => {
  expect(mayMeasure(from('192.168.1.5', { authorization: `Bearer ${token}` }), token)).toBe(true)
  expect(mayMeasure(from('127.0.0.1'), token)).toBe(false)
  expect(mayMeasure(from('127.0.0.1', { authorization: `Bearer ${token.slice(1)}` }), token)).toBe(false)
})
