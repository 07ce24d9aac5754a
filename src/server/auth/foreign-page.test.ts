import { describe, expect, it } from 'vitest'
import { isForeignPage } from './foreign-page.ts'

const own = 'https://112.example.id'

describe('a page of somebody else', () => {
  it.each([
    ['http://evil.example', 'localhost:3112'],
    ['http://localhost:8080', 'localhost:3112'],
    ['https://other.example.id', '112.example.id'],
    ['https://112.example.id.evil.example', '112.example.id'],
    ['null', 'localhost:3112'],
    ['no address', 'localhost:3112'],
    ['http://evil.example', undefined],
  ])('%s at %s', (origin, host) => {
    expect(isForeignPage({ origin, host }, own)).toBe(true)
  })

  it.each([
    ['http://localhost:3112', 'localhost:3112'],
    ['https://112.example.id', '112.example.id'],
    ['http://192.168.1.10:3112', '192.168.1.10:3112'],
    // A proxy that calls the server by another name: the console's public address is known.
    ['https://112.example.id', 'app:3112'],
    // Programs say no origin.
    [undefined, 'localhost:3112'],
  ])('is not %s at %s', (origin, host) => {
    expect(isForeignPage({ origin, host }, own)).toBe(false)
  })
})
