import type { LatLng } from '../geo.ts'

const digits = '23456789CFGHJMPQRVWX'
const base = digits.length
const pattern = /(?<![A-Z0-9+])((?:[23456789CFGHJMPQRVWX]{2}){1,4})\+([23456789CFGHJMPQRVWX]{2,7})(?![A-Z0-9+])/iu

/**
 * The middle of the Open Location Code ("plus code") in the text, or `null`. A full code stands for itself; a short one
 * (its first two to six characters left out) is taken to be the one nearest to `reference`.
 * Follows the Open Location Code specification, version 1.
 */
export function plusCodePoint(text: string, reference: LatLng): LatLng | null {
  const found = pattern.exec(text)
  if (!found) return null
  const [, before = '', after = ''] = found
  const missing = 8 - before.length
  const code = `${missing > 0 ? pairsOf(reference).slice(0, missing) : ''}${before}${after}`.toUpperCase()
  const point = middleOf(code)
  if (missing === 0) return Math.abs(point.lat) <= 90 && Math.abs(point.lng) <= 180 ? point : null
  // The neighbouring cell of what was left out may hold the nearer one.
  const cell = base ** (2 - missing / 2)
  return { lat: nearer(point.lat, reference.lat, cell), lng: nearer(point.lng, reference.lng, cell) }
}

const nearer = (value: number, to: number, cell: number) =>
  value - to > cell / 2 ? value - cell : to - value > cell / 2 ? value + cell : value

/** The first eight characters of the point's own code. */
function pairsOf({ lat, lng }: LatLng): string {
  let [y, x] = [Math.min(lat + 90, 180 - 1e-9), (lng + 180) % 360]
  let code = ''
  for (let size = base; code.length < 8; size /= base) {
    code += (digits[Math.floor(y / size)] ?? '') + (digits[Math.floor(x / size)] ?? '')
    ;[y, x] = [y % size, x % size]
  }
  return code
}

/** The middle of a full code's cell: five pairs of base 20, then cells of 4 by 5. */
function middleOf(code: string): LatLng {
  let [lat, lng, height, width] = [-90, -180, 400, 400]
  for (let at = 0; at < code.length; at += at < 10 ? 2 : 1) {
    if (at < 10) {
      ;[height, width] = [height / base, width / base]
      lat += digits.indexOf(code.charAt(at)) * height
      lng += digits.indexOf(code.charAt(at + 1)) * width
    } else {
      const place = digits.indexOf(code.charAt(at))
      ;[height, width] = [height / 5, width / 4]
      lat += Math.floor(place / 4) * height
      lng += (place % 4) * width
    }
  }
  return { lat: lat + height / 2, lng: lng + width / 2 }
}
