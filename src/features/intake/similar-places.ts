/** The keys of the suggestions, each pressed together with Alt: letters that neither the lane nor a browser's menu has. */
export const similarLetters = ['G', 'J', 'L', 'V', 'Y'] as const
/** Takes the call last added off again. */
export const undoLetter = 'Z'
export type SimilarLetter = (typeof similarLetters)[number]
/** The keys of the caller's own open tickets, where they are not among the suggestions. */
export const callerLetters = ['R', 'N'] as const
export type Placed<T, Letter extends string = SimilarLetter> = { readonly letter: Letter; readonly item: T }

/**
 * Gives each suggestion a key. One that is shown already keeps its key, however the order has changed: what the
 * call-taker saw when reaching for the key is what the key does.
 */
export function placeByLetter<T>(shown: readonly Placed<T>[], found: readonly T[], idOf: (item: T) => string): Placed<T>[] {
  const kept = shown.flatMap(({ letter, item }) => {
    const still = found.find((other) => idOf(other) === idOf(item))
    return still === undefined ? [] : [{ letter, item: still }]
  })
  const free = similarLetters.filter((letter) => !kept.some((place) => place.letter === letter))
  const fresh = found.filter((item) => !kept.some((place) => idOf(place.item) === idOf(item)))
  const added = free.slice(0, fresh.length).map((letter, index) => ({ letter, item: fresh[index] as T }))
  const order = (letter: SimilarLetter) => similarLetters.indexOf(letter)
  return [...kept, ...added].sort((a, b) => order(a.letter) - order(b.letter))
}

type WithId = { readonly ticketId: string }

/** Gives each open ticket of the caller a key: that of its suggestion where it is one, else one of the caller's own, as long as there are any. */
export function placeCallerTickets<T extends WithId>(tickets: readonly T[], suggested: readonly Placed<WithId>[]): Placed<T, string>[] {
  const free: string[] = [...callerLetters]
  return tickets.flatMap((item) => {
    const letter = suggested.find((place) => place.item.ticketId === item.ticketId)?.letter ?? free.shift()
    return letter === undefined ? [] : [{ letter, item }]
  })
}
