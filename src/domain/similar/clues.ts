import { spokenWords } from '../places/spoken-words.ts'

/** What a report's free text says, in a form that can be compared: words by their stem, and numbered places (RT 2, KM 9). */
export type Clues = {
  readonly place: ReadonlySet<string>
  readonly words: ReadonlySet<string>
  /** By kind of number: `rt` → `2`. */
  readonly numbers: ReadonlyMap<string, string>
}

const noSpellings = { words: {}, phrases: {} }

// Said of nearly every incident, so they tell nothing apart.
const empty = new Set(
  ('ada sudah masih lagi sangat sekali satu dua tiga empat lima orang warga kata arah besar dalam luar masuk keluar belum tidak ' +
    'sama untuk karena kena minta perlu mau akan lalu juga semua banyak kami saya jalan kelurahan kecamatan kota padang').split(' '),
)

/** Reads the words of a place (address, landmark) and of a description. */
export function cluesOf(place: string, description: string): Clues {
  return { place: stems(place), words: stems(description), numbers: numbersOf(`${place} ${description}`) }
}

const stems = (text: string): ReadonlySet<string> =>
  new Set(
    spokenWords(text, noSpellings)
      .flatMap(({ meant }) => meant)
      .filter((word) => !empty.has(word))
      .map(stem)
      .filter((word) => word.length > 1),
  )

/** A word without the commonest Indonesian affixes: "terbakar", "kebakaran" and "membakar" are one. Rough on purpose. */
export function stem(word: string): string {
  const bare = word.length > 6 ? word.replace(/(nya|kan|an)$/, '') : word
  const root = bare.replace(/^(meng|mem|men|ter|ber|per|di|ke|se)(?=\p{L}{4})/u, '')
  return root.length >= 3 ? root : word
}

const numbered = /\b(rt|rw|km|blok|no|nomor|lantai|gang|gg)[\s./:]*([a-z]?\d+)\b/g

const numbersOf = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.toLowerCase().matchAll(numbered)].map(([, kind = '', value = '']) => [kind, value.replace(/^0+/, '')]))

/** The words that both reports hold, wherever they hold them. */
export function shared(a: Clues, b: Clues): string[] {
  const all = new Set([...b.place, ...b.words])
  return [...new Set([...a.place, ...a.words])].filter((word) => all.has(word))
}
