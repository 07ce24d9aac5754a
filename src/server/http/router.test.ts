import { expect, it } from 'vitest'
import { router } from './router.ts'

const find = router([
  ['GET /tickets/{id}', 'one'],
  ['PATCH /tickets/{id}', 'edit'],
  ['POST /tickets/similar', 'similar'],
  ['POST /tickets/{id}/calls/{callId}/reveal', 'reveal'],
  ['GET /openapi.json', 'description'],
])
const at = (path: string) => {
  const found = find(path)
  return found && [Object.fromEntries(found.methods), found.params]
}

it.each([
  ['/tickets/7', [{ GET: 'one', PATCH: 'edit' }, { id: '7' }]],
  ['/tickets/a%2Fb%20%F0%9F%94%A5', [{ GET: 'one', PATCH: 'edit' }, { id: 'a/b 🔥' }]],
  ['/tickets/similar', [{ POST: 'similar' }, {}]],
  ['/tickets/7/calls/9/reveal', [{ POST: 'reveal' }, { id: '7', callId: '9' }]],
  ['/openapi.json', [{ GET: 'description' }, {}]],
])('%s', (path, expected) => {
  expect(at(path)).toEqual(expected)
})

it.each(['', '/', '/tickets', '/tickets/', '/tickets//calls/9/reveal', '/tickets/7/', '/tickets/7/8', '/openapiXjson', '/tickets/%zz', '/tickets/{id}/calls', '//'])(
  'nothing at "%s"',
  (path) => {
    expect(at(path)).toBeNull()
  },
)
