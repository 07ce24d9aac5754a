import type { SoundRule } from './sound.ts'

/** How a city spells its own names: single words and phrases, each with the form that the search uses. */
export type Spellings = {
  readonly words: Readonly<Record<string, string>>
  readonly phrases: Readonly<Record<string, string>>
  /** How the region's endings sound, for words that are in no list. */
  readonly sounds: readonly SoundRule[]
}

/** A word as it was typed and the words that stand for it in the search. */
export type SpokenWord = { readonly typed: string; readonly meant: readonly string[] }

const abbreviations: Readonly<Record<string, string>> = {
  jl: 'jalan', jln: 'jalan', gg: 'gang',
  sp: 'simpang', spg: 'simpang', simp: 'simpang', prapatan: 'simpang', perempatan: 'simpang', pertigaan: 'simpang',
  mesjid: 'masjid', msjd: 'masjid', mushola: 'musala', musholla: 'musala', mushalla: 'musala',
  rsup: 'rs rsup', rsud: 'rs rsud', rsu: 'rs', rsia: 'rs', rsk: 'rs', rumkit: 'rs', rumkital: 'rs',
  sdn: 'sd', smpn: 'smp', sltp: 'smp', sman: 'sma', smu: 'sma', smun: 'sma', smkn: 'smk', univ: 'universitas',
  kec: 'kecamatan', kel: 'kelurahan', komp: 'komplek', kompl: 'komplek', kompleks: 'komplek',
  perum: 'perumahan', prm: 'perumahan', ktr: 'kantor', pom: 'spbu', pertamina: 'spbu',
  kp: 'kampung', kpg: 'kampung', kmp: 'kampung', psr: 'pasar', pelabuan: 'pelabuhan', jemb: 'jembatan', jbt: 'jembatan',
  puskes: 'puskesmas', hotl: 'hotel', moh: 'm', muhammad: 'm', mohammad: 'm', blkg: 'belakang', dpn: 'depan', dkt: 'dekat',
}

// Where something lies in relation to the place, and titles of the people after whom it is named: nobody says them alike.
const unspoken = new Set(
  ('di ke dari dekat depan belakang samping sebelah kawasan daerah sekitar area arah menuju antara dengan atas bawah ujung sebelum sesudah setelah ' +
    'yang dan itu ini ada pas persis lokasi tikungan masuk no nomor rt rw km blok dr prof ir drs hj kh jend jenderal pak bu').split(' '),
)

const romans = ['ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix']

/**
 * The words of a place as people say and write them in Indonesia, in one spelling: abbreviations written out, old
 * spelling renewed (Djamil, Soetomo), RT/RW, house numbers, titles and "dekat", "depan" left out.
 */
export function spokenWords(text: string, spellings: Pick<Spellings, 'words' | 'phrases'>): SpokenWord[] {
  return withPhrases(plain(text), spellings.phrases)
    .split(' ')
    .filter((word) => word !== '')
    .map((typed) => ({ typed, meant: meaning(typed, spellings.words).filter((word) => !unspoken.has(word)) }))
    .filter(({ meant }) => meant.length > 0)
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’`]/g, '')
    .replace(/\b(rt|rw|km)[\s./:]*\d+([.,]\d+)?\b/g, ' ')
    .replace(/\b(no|nomor|blok)[\s.:]*[a-z]?\d+[a-z]?\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b([a-z]{2,})(\d+)\b/g, '$1 $2')
    .replace(/\brumah sakit\b/g, 'rs')
    .trim()

const withPhrases = (text: string, phrases: Spellings['phrases']) =>
  Object.entries(phrases)
    .reduce((line, [phrase, meant]) => line.replaceAll(` ${phrase} `, ` ${meant} `), ` ${text} `)
    .replace(/ +/g, ' ')

function meaning(word: string, local: Spellings['words']): string[] {
  if (/^\d+$/.test(word)) return [String(Number(word))]
  const roman = romans.indexOf(word)
  if (roman >= 0) return [String(roman + 2)]
  if (unspoken.has(word)) return []
  const full = own(abbreviations, word) ?? word
  const renewed = full.replace(/dj/g, 'j').replace(/tj/g, 'c').replace(/^sj/, 'sy').replace(/oe/g, 'u')
  return (own(local, renewed) ?? renewed).split(' ').filter((part) => part.length > 1)
}

const own = (record: Readonly<Record<string, string>>, key: string) => (Object.hasOwn(record, key) ? record[key] : undefined)
