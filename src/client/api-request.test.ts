import { describe, expect, it } from 'vitest'
import { urlOf } from './api-request.ts'

describe('urlOf', () => {
  it('fills in the names of the path', () => {
    const params = { id: 'a b', agency: 'damkar', action: 'accept' }
    expect(urlOf('/tickets/{id}/assignments/{agency}/{action}', { params })).toBe('/api/v1/tickets/a%20b/assignments/damkar/accept')
  })

  it('refuses to send a path with a hole', () => {
    expect(() => urlOf('/tickets/{id}', {})).toThrow('needs id')
  })

  it('joins lists and leaves out what is not given', () => {
    const query = { status: ['new', 'resolved'], q: undefined, type: null, limit: 0, text: 'a&b' }
    expect(urlOf('/tickets', { query })).toBe('/api/v1/tickets?status=new%2Cresolved&limit=0&text=a%26b')
  })
})
