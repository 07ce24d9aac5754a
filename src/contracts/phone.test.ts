import { describe, expect, it } from 'vitest'
import { readPhone } from './phone.ts'

describe('a telephone number is read', () => {
  it.each(['081234567890', '0812-3456-7890', '+62 812 3456 7890', '62 812 3456 7890', '6281234567890', ' (0812) 34567890 ', '0062 812 3456 7890'])('in the spelling %s', (typed) => {
    expect(readPhone(typed)).toEqual({ e164: '+6281234567890', shown: '0812-3456-7890', foreign: false })
  })

  it('of a house in Padang, short or long', () => {
    expect(readPhone('(0751) 12345')?.e164).toBe('+6275112345')
    expect(readPhone('0751-123456')?.e164).toBe('+62751123456')
  })

  it('of another country', () => {
    expect(readPhone('+61 412 345 678')).toEqual({ e164: '+61412345678', shown: '+61 412 345 678', foreign: true })
  })

  it.each(['112', '110', '0812', '0812345', '12345', '+62', 'tidak mau sebut', '', '0751 1', '0751 7052', '1500123'])('but not %s', (typed) => {
    expect(readPhone(typed)).toBeNull()
  })
})
