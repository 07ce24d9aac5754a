/** A word of the query or of a name: how much it tells (0 to 1) and how well it was matched (0 not, 1 exactly). */
export type WeighedWord = { readonly weight: number; readonly matched: number }

/**
 * How sure a match is about the spot: typed numbers, a point, a point reckoned from another place, somewhere on a road,
 * in a kelurahan, in a kecamatan.
 */
export const precisions = ['koordinat', 'titik', 'perkiraan', 'jalan', 'kelurahan', 'kecamatan'] as const
export type Precision = (typeof precisions)[number]

const prior: Readonly<Record<Precision, number>> = { koordinat: 1, titik: 1, perkiraan: 0.95, jalan: 0.95, kelurahan: 0.85, kecamatan: 0.75 }

/** A word that many names share tells little: 1 for a word of one name, 0.3 for a word of ten. */
export const wordWeight = (names: number): number => 1 / (1 + Math.log(Math.max(1, names)))

/** The share of the words that was matched, by weight; 0 for no words. */
export function coverage(words: readonly WeighedWord[]): number {
  const whole = words.reduce((sum, word) => sum + word.weight, 0)
  return whole === 0 ? 0 : words.reduce((sum, word) => sum + word.weight * word.matched, 0) / whole
}

/**
 * How well a name answers a query, 0 to 1, or 0 when it does not. A landmark inside a long sentence has its whole name
 * covered; a few typed letters are covered by the name: either is enough, both together are best.
 */
export function matchStrength(name: readonly WeighedWord[], query: readonly WeighedWord[], precision: Precision): number {
  const [ofName, ofQuery] = [coverage(name), coverage(query)]
  return ofName < 0.55 && ofQuery < 0.6 ? 0 : prior[precision] * (0.55 * ofName + 0.45 * ofQuery)
}
