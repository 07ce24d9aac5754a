/** A rule of how a region speaks: what matches `from` (a regular expression) sounds like `to`. */
export type SoundRule = { readonly from: string; readonly to: string }

const letters: readonly (readonly [RegExp, string])[] = [
  [/kh|q|ch/g, 'k'], [/sy|sh|z/g, 's'], [/ph|f|v/g, 'p'], [/dj/g, 'j'], [/tj/g, 'c'], [/oe/g, 'u'], [/x/g, 'ks'],
  [/th/g, 't'], [/dh/g, 'd'], [/gh/g, 'g'], [/bh/g, 'b'], [/y/g, 'i'],
]
const vowels: readonly (readonly [RegExp, string])[] = [[/h/g, ''], [/a[ei]/g, 'a'], [/au/g, 'u'], [/e/g, 'a'], [/o/g, 'u'], [/(?<=.{3})[rl]$/, '']]

/**
 * Makes the function that gives words which sound alike in Indonesian speech the same key: old and new spelling, doubled
 * letters, dull vowels, a last r that is swallowed. `rules` are the region's own endings. Numbers stay as they are.
 */
export function soundKey(rules: readonly SoundRule[]): (word: string) => string {
  const own = rules.map(({ from, to }) => [new RegExp(from), to] as const)
  const steps = [...letters, ...own, ...vowels, [/(.)\1+/g, '$1'] as const]
  return (word) => (/\d/.test(word) ? word : steps.reduce((heard, [from, to]) => heard.replace(from, to), word))
}

/** The consonants of a word, for those who leave the vowels out ("psr", "lbk"). */
export const skeleton = (word: string): string => word.charAt(0) + word.slice(1).replace(/[aeiou]/g, '')
