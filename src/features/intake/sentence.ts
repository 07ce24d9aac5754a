import type { ResponsePlanData } from '#contracts/response-plan.ts'
import type { Priority } from '#domain/priority.ts'
import type { Draft } from './draft.ts'
import { chosenAgencies, chosenPriority } from './draft-plan.ts'
import { missingIn, type Missing } from './ticket-request.ts'

/** What will happen when the draft is sent, in the parts of one sentence. */
export type Sentence = {
  readonly type: string | null
  readonly priority: Priority | null
  /** The place as people call it, else its coordinates; `null` without a point. */
  readonly place: string | null
  readonly agencies: readonly string[]
  readonly missing: readonly Missing[]
}

/** A point as people read it to each other: five decimals, about a metre. */
export const pointText = ({ lat, lng }: { lat: number; lng: number }): string => `${lat.toFixed(5)}, ${lng.toFixed(5)}`

/** The parts of the sentence; `kelurahan` of the point is added to a name that does not say it already. */
export function sentenceOf(draft: Draft, plan: ResponsePlanData | null, kelurahan: string | null): Sentence {
  return {
    type: draft.type,
    priority: draft.type === null && draft.priority === null ? null : chosenPriority(draft, plan),
    place: draft.point === null ? null : placeOf(draft, draft.point, kelurahan),
    agencies: chosenAgencies(draft, plan),
    missing: missingIn(draft),
  }
}

function placeOf(draft: Draft, point: { lat: number; lng: number }, kelurahan: string | null): string {
  const names = [draft.landmark.trim(), draft.address.trim()].filter(Boolean)
  const named = names.length > 0 ? names.join(', ') : (draft.place?.name ?? pointText(point))
  return kelurahan === null || named.toLowerCase().includes(kelurahan.toLowerCase()) ? named : `${named}, ${kelurahan}`
}
