import { expect, it } from 'vitest'
import { pointWords, readPoint } from './read-point.ts'

const city = { bounds: { south: -1.13, west: 100.05, north: -0.72, east: 100.58 }, centre: { lat: -0.947, lng: 100.417 } }

it.each([
  ['', { ok: true, point: null }],
  ['  ', { ok: true, point: null }],
  ['-0.9497, 100.3605', { ok: true, point: { lat: -0.9497, lng: 100.3605 } }],
  ['https://www.openstreetmap.org/?mlat=-0.9497&mlon=100.3605', { ok: true, point: { lat: -0.9497, lng: 100.3605 } }],
  ['0.9497, 100.3605', { ok: false, fault: 'outside' }],
  ['Pasar Raya', { ok: false, fault: 'unreadable' }],
])('%j is read as %j', (text, read) => {
  expect(readPoint(text, city)).toEqual(read)
})

it('is shown as it can be read again', () => {
  expect(readPoint(pointWords({ lat: -0.9497, lng: 100.3605 }), city)).toEqual({ ok: true, point: { lat: -0.9497, lng: 100.3605 } })
  expect(pointWords(null)).toBe('')
})
