/** With more news than this, sorting all of it anew costs less. */
const fewNews = 200

/**
 * `next` in order, given the order that most of it had before: what is still there keeps its place, and what is new is put in
 * after its equals. `sort` is asked only when much has changed. Both lists hold each item once, and items that change are new ones.
 */
export function resort<T extends object>(before: readonly T[], next: readonly T[], compare: (a: T, b: T) => number, sort: (items: readonly T[]) => T[]): T[] {
  const known = new Set(before)
  const news = next.filter((item) => !known.has(item))
  if (news.length > fewNews || before.length === 0) return sort(next)
  const here = new Set(next)
  const kept = before.filter((item) => here.has(item))
  const sorted: T[] = []
  let from = 0
  for (const item of news.sort(compare)) {
    const to = placeOf(kept, item, compare, from)
    for (; from < to; from += 1) sorted.push(kept[from] ?? item)
    sorted.push(item)
  }
  for (const item of kept.slice(from)) sorted.push(item)
  return sorted
}

/** Where an item stands in a sorted list: behind all that do not come after it. */
function placeOf<T>(sorted: readonly T[], item: T, compare: (a: T, b: T) => number, from: number): number {
  let [low, high] = [from, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = sorted[middle]
    if (other !== undefined && compare(other, item) <= 0) low = middle + 1
    else high = middle
  }
  return low
}
