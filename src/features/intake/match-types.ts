import type { IncidentFamilyData, IncidentTypeData } from '#contracts/city.ts'

export type TypeGroup = { readonly family: IncidentFamilyData; readonly types: readonly IncidentTypeData[] }

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const wordsOf = (text: string) => plain(text).split(/[^a-z0-9]+/).filter(Boolean)

/** How well a name answers what was typed, lower is better: by its start, by the starts of its words, inside; else not. */
function rankIn(name: string, typed: readonly string[]): number {
  const words = wordsOf(name)
  const whole = words.join(' ')
  if (whole.startsWith(typed.join(' '))) return 0
  if (typed.every((part) => words.some((word) => word.startsWith(part)))) return 1
  return whole.includes(typed.join(' ')) ? 2 : Infinity
}

function rankOf(type: IncidentTypeData, family: IncidentFamilyData, typed: readonly string[]): number {
  if (typed.length === 0) return 0
  const best = (...names: string[]) => Math.min(...names.map((name) => rankIn(name, typed)))
  // A name goes before what callers call it, and both before the family.
  return Math.min(best(type.code, type.name.id, type.name.en), 0.5 + best(...(type.saidAs ?? [])), 4 + best(family.name.id, family.name.en))
}

/**
 * The incident types that answer what was typed (code, a name in either language, what callers call it, or the family's name), by family. The
 * best answer comes first, so that it is the one lit; without words all are listed in the order of the city pack.
 */
export function matchTypes(types: readonly IncidentTypeData[], families: readonly IncidentFamilyData[], query: string): TypeGroup[] {
  const typed = wordsOf(query)
  return families
    .map((family) => {
      const ranked = types
        .filter((type) => type.family === family.code)
        .map((type) => ({ type, rank: rankOf(type, family, typed) }))
        .filter(({ rank }) => rank < Infinity)
        .sort((a, b) => a.rank - b.rank)
      return { family, types: ranked.map(({ type }) => type), best: ranked[0]?.rank ?? Infinity }
    })
    .filter(({ types: found }) => found.length > 0)
    .sort((a, b) => a.best - b.best)
}
