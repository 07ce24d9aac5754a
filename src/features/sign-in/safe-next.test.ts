import { expect, it } from 'vitest'
import { safeNext } from './safe-next.ts'

it.each([
  ['/map?status=new', '/map?status=new'],
  ['/queue#a', '/queue#a'],
  [null, '/'],
  ['', '/'],
  ['map', '/'],
  ['https://evil.example/', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in', '/'],
  ['/sign-in?next=/map', '/'],
  ['/api/v1/me', '/'],
])('turns %j into %j', (next, expected) => {
  expect(safeNext(next)).toBe(expected)
})
