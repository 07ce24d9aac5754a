import MiniSearch from 'minisearch'
import { skeleton } from '#domain/places/sound.ts'

/** How well a word of the query fits a word of the names, 0 to 1. */
export type WordMatches = ReadonlyMap<string, number>

const quality = { same: 1, start: 0.9, sound: 0.88, slip: 0.65, skeleton: 0.6 } as const

/**
 * The words of all names, found as they are spelled, as they sound, by their beginning, with a slip of the hand, or with
 * the vowels left out. `sound` gives words that sound alike the same key.
 */
export function buildWordIndex(words: Iterable<string>, sound: (word: string) => string) {
  const search = new MiniSearch<{ id: string; word: string; sound: string; skeleton: string }>({ fields: ['word', 'sound', 'skeleton'], processTerm: (term) => term })
  const known = new Set(words)
  search.addAll([...known].map((word) => ({ id: word, word, sound: sound(word), skeleton: skeleton(word) })))

  /** What the word may mean; `unfinished` while it is still being typed. */
  const match = (asked: string, unfinished: boolean): WordMatches => {
    if (/\d/.test(asked)) return new Map(known.has(asked) ? [[asked, quality.same]] : [])
    // A word that is known is no slip of another: "padang" is not "pagang".
    const slips = known.has(asked) || asked.length < 4 ? false : asked.length < 9 ? 1 : 2
    const hits = search.search({
      combineWith: 'OR',
      queries: [
        { queries: [asked], fields: ['word'], prefix: unfinished || asked.length > 3, fuzzy: slips },
        { queries: [sound(asked)], fields: ['sound'] },
        ...(asked.length > 2 && !/[aeiou]/.test(asked.slice(1)) ? [{ queries: [asked], fields: ['skeleton'] }] : []),
      ],
    })
    return new Map(hits.map((hit) => [String(hit.id), likeness(asked, String(hit.id), Object.values(hit.match).flat(), sound)]))
  }
  return { known, match }
}

function likeness(asked: string, word: string, fields: string[], sound: (word: string) => string): number {
  if (asked === word) return quality.same
  if (word.length > 3 && sound(asked) === sound(word)) return quality.sound
  if (word.startsWith(asked)) return quality.start
  return fields.includes('word') ? quality.slip : quality.skeleton
}
