const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}\s]/gu, '')

/**
 * Those whose words hold every word that was typed, in the order they came in; those whose callsign begins with it come
 * first. Dashes count for nothing: "dmk3" and "DMK-03" alike find "DMK-03".
 */
export function matchUnits<T>(items: readonly T[], typed: string, { callsign, words }: { callsign: (item: T) => string; words: (item: T) => string }): T[] {
  const wanted = plain(typed.trim())
  if (wanted === '') return [...items]
  const bare = (text: string) => plain(text).replace(/(\D)0+(?=\d)/g, '$1')
  const begins = (item: T) => plain(callsign(item)).startsWith(wanted) || bare(callsign(item)).startsWith(bare(wanted))
  const holds = (item: T) => wanted.split(/\s+/).every((word) => plain(`${callsign(item)} ${words(item)}`).includes(word))
  return [...items.filter(begins), ...items.filter((item) => !begins(item) && holds(item))]
}
