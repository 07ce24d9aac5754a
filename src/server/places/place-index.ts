import { distanceMetres, type LatLng } from '#domain/geo.ts'
import { matchStrength, wordWeight } from '#domain/places/match-strength.ts'
import { soundKey } from '#domain/places/sound.ts'
import { spokenWords, type SpokenWord, type Spellings } from '#domain/places/spoken-words.ts'
import { joinWords } from './join-words.ts'
import type { PlaceEntry } from './place-entry.ts'
import { buildWordIndex, type WordMatches } from './word-index.ts'

export type RankedPlace = { entry: PlaceEntry; score: number }
type Name = { entry: PlaceEntry; words: string[]; area: Set<string> }

/** What a word tells that no name has: people say much around a place. */
const strangeWeight = 0.45
const mostWords = 24
/** Who says a name and nothing else means what is called just that: "lubuk buaya" is the quarter, not its market. */
const wholeNameLead = 1.2
const wellMatched = 0.6

const meantBy = (words: SpokenWord[]) => words.flatMap((word) => word.meant)

/** A search over the entries' names that bears abbreviations, local spelling and speech, slips of the hand and half a word. */
export function buildPlaceIndex(entries: PlaceEntry[], spellings: Spellings) {
  const sound = soundKey(spellings.sounds)
  const names: Name[] = entries.flatMap((entry) => {
    const area = new Set(meantBy(spokenWords(`${entry.kelurahan ?? ''} ${entry.kecamatan ?? ''}`, spellings)))
    return entry.names.map((text) => ({ entry, words: meantBy(spokenWords(text, spellings)), area }))
  })
  const holders = new Map<string, Set<PlaceEntry>>()
  for (const { entry, words } of names) for (const word of words) holders.set(word, (holders.get(word) ?? new Set()).add(entry))
  const index = buildWordIndex(holders.keys(), sound)
  const areas = new Set(names.filter(({ entry }) => entry.precision === 'kelurahan').map(({ words }) => words.join(' ')))
  const weightOf = (word: string) => wordWeight(holders.get(word)?.size ?? 1)

  /** The entries that answer the query, best first; with `near`, of two alike the nearer one. */
  return function rank(query: string, near?: LatLng): RankedPlace[] {
    const asked = [...new Set(joinWords(meantBy(spokenWords(query, spellings)), index.known))].slice(0, mostWords)
    if (asked.length === 0) return []
    const matches = asked.map((word, at) => index.match(word, at === asked.length - 1))
    const weights = asked.map((word, at) => askedWeight(word, matches[at]))
    const street = asked.includes('jalan') ? asked[asked.indexOf('jalan') + 1] : undefined
    const best = new Map<PlaceEntry, number>()
    for (const name of names) {
      const score = strength(name, asked, matches, weights) * leaning(name, asked, street, areas) * nearness(name.entry, near)
      if (score > (best.get(name.entry) ?? 0)) best.set(name.entry, score)
    }
    return [...best]
      .map(([entry, score]) => ({ entry, score }))
      .sort((a, b) => b.score - a.score || a.entry.name.length - b.entry.name.length || a.entry.name.localeCompare(b.entry.name, 'id'))
  }

  /** A word weighs as the best-fitting word of the names does. */
  function askedWeight(word: string, found: WordMatches | undefined): number {
    if (index.known.has(word)) return weightOf(word)
    const [nearest] = [...(found ?? [])].sort((a, b) => b[1] - a[1])
    return nearest ? Math.max(strangeWeight, weightOf(nearest[0]) * nearest[1]) : strangeWeight
  }

  function strength(name: Name, asked: string[], matches: WordMatches[], weights: number[]): number {
    const fits = name.words.map((word) => Math.max(0, ...matches.map((found) => found.get(word) ?? 0)))
    // "evakuasi 11 jiwa" is not about SMA 11.
    if (name.words.every((word, at) => (fits[at] ?? 0) === 0 || /^\d+$/.test(word))) return 0
    const ofName = name.words.map((word, at) => ({ weight: weightOf(word), matched: fits[at] ?? 0 }))
    const ofQuery = asked.map((word, at) => {
      const inName = Math.max(0, ...name.words.map((one) => matches[at]?.get(one) ?? 0))
      return { weight: weights[at] ?? 1, matched: Math.max(inName, name.area.has(word) ? 0.6 : 0) }
    })
    const whole = [...ofName, ...ofQuery].every(({ matched }) => matched >= wellMatched) && name.entry.kind !== 'road'
    return matchStrength(ofName, ofQuery, name.entry.precision) * (whole ? wholeNameLead : 1)
  }
}

/**
 * "Jalan X" is a road rather than the kelurahan X; SMA 10 is not SMA 1; a landmark says more than the bus stop before it,
 * and a stop that bears the name of a quarter may lie far from it.
 */
function leaning({ entry, words }: Name, asked: string[], street: string | undefined, areas: ReadonlySet<string>): number {
  const figures = words.filter((word) => /^\d+$/.test(word))
  if (figures.some((figure) => !asked.includes(figure)) && asked.some((word) => /^\d+$/.test(word))) return 0.5
  if (street && (entry.kind === 'road' || entry.kind === 'street')) return 1.1
  if (street && words[0] === street && entry.kind === 'kelurahan') return 0.8
  return entry.kind !== 'bus_stop' ? 1 : areas.has(words.join(' ')) ? 0.8 : 0.97
}

const nearness = (entry: PlaceEntry, near: LatLng | undefined) =>
  near ? 1 + 0.25 * Math.exp(-distanceMetres(entry.point, near) / 2000) : 1
