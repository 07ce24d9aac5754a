import type { Spellings } from './spoken-words.ts'

/** What somebody said about a spot, taken apart: the place it is told from, and how the spot lies to it. */
export type PlacePhrase = {
  /** The words that name the place. */
  readonly anchor: string
  /** The second place of "antara A dan B". */
  readonly other: string | null
  /** "200 m di utara …": metres, and degrees clockwise from north. */
  readonly shift: { readonly metres: number; readonly bearing: number } | null
  /** The figure of a km stone along a road. */
  readonly km: number | null
  /** The words say how the spot lies to the place: they belong in the ticket as its landmark. */
  readonly relation: boolean
  /** The words hold a house number, RT/RW, a lane or a km stone: they belong in the ticket as its address. */
  readonly address: boolean
}

const bearings: Readonly<Record<string, number>> = {
  'timur laut': 45, 'barat laut': 315, 'barat daya': 225, tenggara: 135, utara: 0, timur: 90, selatan: 180, barat: 270,
}
const compass = `(?<compass>${Object.keys(bearings).join('|')})`
const distance = String.raw`(?:[±~]|\+\/?-|kira-kira|sekitar|kurang lebih|lebih kurang)?\s*(?<![\p{L}\d])(?<number>\d+(?:[.,]\d+)?)\s*(?<unit>meter|mtr|m|kilometer|kilo|km)(?![\p{L}\d])`
const towards = String.raw`(?:(?:ke|di|sebelah|arah|menuju|sisi|bagian)\s+)`

const distanceFirst = new RegExp(String.raw`${distance}\s+(?:di\s+)?${towards}*${compass}(?!\p{L})(?:\s+dari(?!\p{L}))?`, 'u')
const distanceAround = new RegExp(String.raw`${distance}\s+(?:dari\s+)?(?<anchor>.+?)\s+${towards}+${compass}\s*$`, 'u')
const distanceAlone = new RegExp(String.raw`${distance}(?:\s+(?:dari|sebelum|sesudah|setelah)(?!\p{L}))?`, 'u')
const between = /(?<!\p{L})(?:di\s?)?antara\s+(?<one>.+?)\s+(?:dan|dengan|sama|sampai|&)\s+(?<other>.+)$/u
const heading = /^(?<anchor>.*\p{L}.*?)\s+(?:ke\s+)?(?:arah|menuju)(?!\p{L}).*$/u
const kmStone = /(?<!\p{L})km[\s.:]*(?<km>\d{1,3}(?:[.,]\d+)?)(?![\p{L}\d])/u
const relations = /(?<!\p{L})(?:dekat|depan|belakang|samping|sebelah|seberang|arah|menuju|sebelum|sesudah|setelah|antara|atas|bawah|ujung|tikungan)(?!\p{L})/u
const houses = /(?<!\p{L})(?:(?:rt|rw|no|nomor|blok)[\s./:]*[a-z]?\d|(?:gg|gang)(?!\p{L}))/u

/** Takes a description of a place apart. `spellings` turn the region's words into Indonesian ones first. */
export function placePhrase(text: string, spellings: Pick<Spellings, 'words'>): PlacePhrase {
  const said = inIndonesian(text, spellings.words)
  const km = kmStone.exec(said)?.groups?.km
  const known = { km: km === undefined ? null : decimal(km), relation: relations.test(said), address: houses.test(said) || km !== undefined }
  const pair = between.exec(said)?.groups
  if (pair?.one && pair.other) return { ...known, anchor: pair.one, other: pair.other, shift: null }

  const around = distanceAround.exec(said)
  const first = distanceFirst.exec(said)
  const found = first?.groups ?? around?.groups
  if (found) {
    const anchor = first ? said.replace(first[0], ' ') : said.replace(around?.[0] ?? '', ` ${found.anchor ?? ''}`)
    return { ...known, anchor: anchor.trim(), other: null, shift: shiftOf(found), relation: true }
  }
  const alone = distanceAlone.exec(said)
  const rest = alone ? said.replace(alone[0], ' ').trim() : said
  return { ...known, anchor: heading.exec(rest)?.groups?.anchor ?? rest, other: null, shift: null, relation: known.relation || alone !== null }
}

function shiftOf({ number = '0', unit = 'm', compass: direction = '' }: Record<string, string | undefined>) {
  return { metres: decimal(number) * (unit.startsWith('k') ? 1000 : 1), bearing: bearings[direction] ?? 0 }
}

const decimal = (text: string) => Number(text.replace(',', '.'))

const inIndonesian = (text: string, words: Spellings['words']) =>
  text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => (Object.hasOwn(words, word) ? (words[word] ?? word) : word))
    .join(' ')
    .replace(/\b(?:dkt|dkt\.)\b/g, 'dekat')
    .replace(/\bdpn\b\.?/g, 'depan')
    .replace(/\bdr\b(?!\.)/g, 'dari')
    .trim()
