import { describe, expect, it } from 'vitest'
import { describeError } from './describe-error.ts'

describe('an error in the logs', () => {
  it('keeps where it happened and drops what its message quotes', () => {
    const error = new Error('Invalid `create()` invocation: { name: "Contoh Pelapor", phone: "+62812" }\n  second line')
    const text = JSON.stringify(describeError(error))
    expect(text).not.toContain('Contoh Pelapor')
    expect(text).not.toContain('+62812')
    expect(text).not.toContain('second line')
    expect(text).toContain('describe-error.test.ts')
  })

  it('names the codes of the error and of what caused it', () => {
    const cause = Object.assign(new Error('duplicate key (phone)=(+62812)'), { code: '23505' })
    const error = Object.assign(new TypeError('x', { cause }), { code: 'P2010' })
    expect(describeError(error)).toMatchObject({ name: 'TypeError', codes: ['P2010', '23505'] })
  })

  it('reads the code that a driver adapter hides in `meta`', () => {
    const driver = Object.assign(new Error('y'), { cause: { originalCode: '57P03' } })
    const error = Object.assign(new Error('x'), { code: 'P2039', meta: { driverAdapterError: driver } })
    expect(describeError(error).codes).toEqual(['P2039', '57P03'])
  })

  it('says of anything else only what it is', () => {
    expect(describeError('rahasia')).toEqual({ name: 'string', codes: [], at: [] })
  })
})
