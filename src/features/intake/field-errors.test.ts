import { describe, expect, it } from 'vitest'
import { fieldErrors, fieldOfChange, firstAtFault } from './field-errors.ts'

const error = (field: string, message = field) => ({ field, code: 'x', message })

describe('fieldErrors', () => {
  it.each([
    ['location.lat', 'where'],
    ['location', 'where'],
    ['location.address', 'address'],
    ['location.landmark', 'landmark'],
    ['caller.phone', 'phone'],
    ['caller.name', 'name'],
    ['caller', 'phone'],
    ['agencies.0', 'agencies'],
    ['type', 'type'],
  ])('puts %s at %s', (path, field) => {
    expect(fieldErrors({ errors: [error(path)] })).toEqual({ [field]: path })
  })

  it('keeps the first of a field, ignores what has no field, and bears a problem without errors', () => {
    expect(fieldErrors({ errors: [error('type', 'a'), error('type', 'b'), error('typewriter')] })).toEqual({ type: 'a' })
    expect(fieldErrors({})).toEqual({})
  })
})

describe('firstAtFault', () => {
  it('goes by the order of the form, not of the errors', () => {
    expect(firstAtFault({ agencies: 'x', type: 'x', phone: 'x' })).toBe('type')
    expect(firstAtFault({})).toBeNull()
  })
})

describe('fieldOfChange', () => {
  it('names the field that a change corrects', () => {
    expect(fieldOfChange({ kind: 'point-picked', point: { lat: 0, lng: 0 } })).toBe('where')
    expect(fieldOfChange({ kind: 'text-typed', field: 'phone', text: '' })).toBe('phone')
  })
})
