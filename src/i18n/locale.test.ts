import { describe, expect, it } from 'vitest'
import { localeFromHeader } from './locale.ts'

describe('localeFromHeader', () => {
  it.each([
    [null, 'id'],
    ['', 'id'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['id-ID,id;q=0.9,en;q=0.8', 'id'],
    ['en;q=0.5, id;q=0.8', 'id'],
    ['fr-FR, en;q=0.3', 'en'],
    ['fr, de', 'id'],
    ['en;q=0', 'id'],
    [';;;,=', 'id'],
  ])('reads %j as %s', (header, locale) => {
    expect(localeFromHeader(header)).toBe(locale)
  })
})
