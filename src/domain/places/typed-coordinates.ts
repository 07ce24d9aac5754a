import type { LatLng } from '../geo.ts'

const pair = /(?<![\d.])([-−–]?\d{1,3}[.,]\d{2,})\s*°?\s*([NS]?)[\s,;/]+([-−–]?\d{1,3}[.,]\d{2,})\s*°?\s*([EWBT]?)(?![\d.])/iu

/**
 * The point that somebody typed or pasted as two decimal numbers ("-0.9471, 100.3628", "0,9471 S 100,3628 E",
 * a map link), or `null`. Latitude comes first; numbers that can only be the other way round are turned.
 */
export function typedCoordinates(text: string): LatLng | null {
  const found = pair.exec(text)
  if (!found) return null
  const [, first = '', south = '', second = '', west = ''] = found
  const [a, b] = [degrees(first, /s/i.test(south)), degrees(second, /[wb]/i.test(west))]
  const [lat, lng] = Math.abs(a) > 90 ? [b, a] : [a, b]
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : null
}

function degrees(text: string, negative: boolean): number {
  const value = Number(text.replace(/[−–]/u, '-').replace(',', '.'))
  return negative ? -Math.abs(value) : value
}
