import MiniSearch from 'minisearch'
import { distanceMetres, type LatLng } from '#domain/geo.ts'
import { matchStrength, wordWeight } from '#domain/places/match-strength.ts'
import { spokenWords, type SpokenWord, type Spellings } from '#domain/places/spoken-words.ts'
import type { PlaceEntry } from './place-entry.ts'

export type RankedPlace = { entry: PlaceEntry; score: number }
type Name = { entry: PlaceEntry; words: string[]; area: Set<string> }

const meantBy = (words: SpokenWord[]) => words.flatMap((word) => word.meant)

/** A search over the entries' names that bears abbreviations, local spelling, slips of the hand and half a word. */
export function buildPlaceIndex(entries: PlaceEntry[], spellings: Spellings) {
  const search = new MiniSearch({ fields: ['text'], processTerm: (term) => term })
  const names: Name[] = []
  const meanings = new Map<string, readonly string[]>()
  const holders = new Map<string, Set<PlaceEntry>>()

  for (const entry of entries) {
    const area = new Set(meantBy(spokenWords(`${entry.kelurahan ?? ''} ${entry.kecamatan ?? ''}`, spellings)))
    for (const text of entry.names) {
      const spoken = spokenWords(text, spellings)
      const words = meantBy(spoken)
      for (const { typed, meant } of spoken) meanings.set(typed, meant)
      for (const word of words) holders.set(word, (holders.get(word) ?? new Set()).add(entry))
      // Both spellings go in, so that half a local word is found as well.
      search.add({ id: names.length, text: [...words, ...spoken.map((word) => word.typed)].join(' ') })
      names.push({ entry, words, area })
    }
  }
  const weightOf = (word: string) => wordWeight(holders.get(word)?.size ?? 1)

  /** The entries that answer the query, best first; with `near`, of two alike the nearer one. */
  return function rank(query: string, near?: LatLng): RankedPlace[] {
    const asked = [...new Set(meantBy(spokenWords(query, spellings)))]
    if (asked.length === 0) return []
    const last = asked.length - 1
    const street = asked.includes('jalan') ? asked[asked.indexOf('jalan') + 1] : undefined
    const hits = search.search(asked.join(' '), {
      prefix: (term, index) => index === last && !/\d/.test(term),
      fuzzy: (term) => (term.length < 4 || /\d/.test(term) ? false : term.length < 9 ? 1 : 2),
    })
    const best = new Map<PlaceEntry, number>()
    for (const hit of hits) {
      const name = names[Number(hit.id)]
      if (!name) continue
      const score = strength(name, asked, hit.terms, hit.queryTerms) * leaning(name, street) * nearness(name.entry, near)
      if (score > (best.get(name.entry) ?? 0)) best.set(name.entry, score)
    }
    return [...best]
      .map(([entry, score]) => ({ entry, score }))
      .sort((a, b) => b.score - a.score || a.entry.name.length - b.entry.name.length || a.entry.name.localeCompare(b.entry.name, 'id'))
  }

  function strength(name: Name, asked: string[], terms: string[], askedAndFound: string[]): number {
    const found = new Map<string, number>()
    for (const term of terms) {
      const quality = Math.max(...askedAndFound.map((word) => likeness(word, term)))
      for (const word of [term, ...(meanings.get(term) ?? [])]) found.set(word, Math.max(quality, found.get(word) ?? 0))
    }
    // "evakuasi 11 jiwa" is not about SMA 11.
    if (name.words.every((word) => !found.has(word) || /^\d+$/.test(word))) return 0
    const ofName = name.words.map((word) => ({ weight: weightOf(word), matched: found.get(word) ?? 0 }))
    const ofQuery = asked.map((word) => {
      const inName = askedAndFound.includes(word) ? Math.max(...terms.map((term) => likeness(word, term))) : 0
      return { weight: weightOf(word), matched: Math.max(inName, name.area.has(word) ? 0.6 : 0) }
    })
    return matchStrength(ofName, ofQuery, name.entry.precision)
  }
}

const likeness = (asked: string, term: string) => (asked === term ? 1 : term.startsWith(asked) ? 0.9 : 0.65)

/** "Jalan X" is a road rather than the kelurahan X or a stop X; and a landmark says more than the bus stop before it. */
function leaning({ entry, words }: Name, street: string | undefined): number {
  if (street && entry.kind === 'road') return 1.1
  if (street && words[0] === street && entry.kind === 'kelurahan') return 0.8
  return entry.kind === 'bus_stop' ? 0.97 : 1
}

const nearness = (entry: PlaceEntry, near: LatLng | undefined) =>
  near ? 1 + 0.25 * Math.exp(-distanceMetres(entry.point, near) / 2000) : 1
