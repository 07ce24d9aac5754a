import { distanceMetres, type LatLng } from '#domain/geo.ts'

/** One line of `spoken-queries.csv`: words as somebody says them, and the spot that was meant. */
export type SpokenQuery = {
  set: 'tuned' | 'held-out'
  query: string
  meant: string
  point: LatLng
  /** How far from `point` an answer may lie, in metres: narrow for a building, wide for a quarter or a long road. */
  withinMetres: number
  /** What the answer's name must contain besides, in small letters; empty where several names are right. */
  says: string
}
type Answer = LatLng & { name: string }

export const isMeant = (query: SpokenQuery, answer: Answer): boolean =>
  distanceMetres(query.point, answer) <= query.withinMetres && answer.name.toLowerCase().includes(query.says)

/** The place in the list, from 1, of the first right answer; `null` when none is right. */
export function rankOfMeant(query: SpokenQuery, answers: readonly Answer[]): number | null {
  const index = answers.findIndex((answer) => isMeant(query, answer))
  return index < 0 ? null : index + 1
}
