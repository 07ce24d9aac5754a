import type { LatLng } from '../geo.ts'

// English and Indonesian: U utara, S selatan, T timur, B barat; LU, LS, BT, BB.
const letter = '(LS|LU|BT|BB|[NSEWUTB])'
const sign = '[-−–]?'
const decimal = String.raw`(${sign}\d{1,3}[.,]\d{2,})\s*°?`
/** Degrees and minutes, and seconds if told, parted by their signs, by colons or by spaces. */
const sexagesimal = String.raw`(${sign}\d{1,3}(?:\s*[°ºo]\s*|\s+|:)\d{1,2}(?:[.,]\d+)?(?:(?:\s*['’′]\s*|\s+|:)\d{1,2}(?:[.,]\d+)?)?)\s*(?:'|’|′)?\s*(?:["”″]|''|’’|′′)?`
const gap = String.raw`[\s,;/]+`
const start = String.raw`(?<![\p{L}\d.,])`
const lettersFirst = (part: string) => new RegExp(String.raw`${start}${letter}\s*${part}[\s,;/]*${letter}\s*${part}(?![\d.])`, 'iu')
const lettersLast = (part: string, between: string) =>
  new RegExp(String.raw`${start}${part}\s*(?:${letter}(?!\p{L}))?${between}${part}\s*(?:${letter}(?!\p{L}))?(?![\d.])`, 'iu')
const forms = {
  decimalFirst: lettersFirst(decimal),
  decimalLast: lettersLast(decimal, gap),
  sexagesimalFirst: lettersFirst(sexagesimal),
  sexagesimalLast: lettersLast(sexagesimal, String.raw`[\s,;/]*`),
}

type Part = { readonly value: number; readonly letter: string }

/**
 * The point that somebody typed as two numbers: decimal degrees with a dot or a comma, degrees and minutes, or degrees,
 * minutes and seconds, with letters before or after in English or Indonesian; `null` when there is none. Latitude comes
 * first; numbers that can only be the other way round, or whose letters say so, are turned.
 */
export function typedCoordinates(text: string): LatLng | null {
  const first = forms.decimalFirst.exec(text) ?? forms.sexagesimalFirst.exec(text)
  if (first) return pointOf(part(first[2], first[1]), part(first[4], first[3]))
  const decimals = forms.decimalLast.exec(text)
  if (decimals) return pointOf(part(decimals[1], decimals[2]), part(decimals[3], decimals[4]))
  const last = forms.sexagesimalLast.exec(text)
  // "0812 3456 7890" and "10:30 sampai 11:45" are no places: without degree signs both letters must be there.
  if (!last || (!/[°º]/.test(last[0]) && !(last[2] && last[4]))) return null
  return pointOf(part(last[1], last[2]), part(last[3], last[4]))
}

function part(figures = '', name = ''): Part {
  const [whole = 0, minutes = 0, seconds = 0] = [...figures.matchAll(/\d+(?:[.,]\d+)?/g)].map(([figure]) => Number(figure.replace(',', '.')))
  const size = minutes < 60 && seconds < 60 ? whole + minutes / 60 + seconds / 3600 : Number.NaN
  return { value: /^[-−–]/u.test(figures) ? -size : size, letter: name.toUpperCase() }
}

const isLongitude = ({ letter: name, value }: Part) => /^(?:BT|BB|E|W|T|B)$/.test(name) || Math.abs(value) > 90

function pointOf(one: Part, two: Part): LatLng | null {
  const [lat, lng] = isLongitude(one) && !isLongitude(two) ? [signed(two), signed(one)] : [signed(one), signed(two)]
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : null
}

const signed = ({ value, letter: name }: Part) => (/^(?:LS|S|BB|W|B)$/.test(name) ? -Math.abs(value) : value)
