import { describe, expect, it } from 'vitest'
import { isUnavailable } from './is-unavailable.ts'

const adapterError = (cause: object) => Object.assign(new Error('x'), { name: 'DriverAdapterError', cause })
const rawQueryError = (cause: object) => Object.assign(new Error('x'), { code: 'P2010', meta: { driverAdapterError: adapterError(cause) } })

describe('the database is away', () => {
  it.each([
    ['nobody listens', Object.assign(new Error('x'), { code: 'P1001' })],
    ['it shuts down', rawQueryError({ kind: 'postgres', originalCode: '57P01' })],
    ['it starts', Object.assign(new Error('x'), { code: '57P03' })],
    ['its disk is full', rawQueryError({ kind: 'postgres', originalCode: '53100' })],
    ['a statement took too long', rawQueryError({ kind: 'postgres', originalCode: '57014' })],
    ['a connection broke, says the adapter', adapterError({ kind: 'ConnectionClosed' })],
    ['a connection broke within a raw query', rawQueryError({ kind: 'SocketTimeout' })],
    ['a connection broke, says the driver', new Error('Connection terminated unexpectedly')],
    ['a connection had broken, says the driver', new Error('Client has encountered a connection error and is not queryable')],
    ['no connection became free', new Error('timeout exceeded when trying to connect')],
    ['the network is down', Object.assign(new Error('x'), { cause: Object.assign(new Error('y'), { code: 'EHOSTUNREACH' }) })],
  ])('%s', (_what, error) => {
    expect(isUnavailable(error)).toBe(true)
  })
})

it.each([
  ['a row that exists already', rawQueryError({ kind: 'postgres', originalCode: '23505' })],
  ['a mistake in a statement', rawQueryError({ kind: 'postgres', originalCode: '42601' })],
  ['a bug', new TypeError('x is not a function')],
  ['nothing', undefined],
])('%s is another matter', (_what, error) => {
  expect(isUnavailable(error)).toBe(false)
})
