import type { OpenTicketBody } from '#client/outbox/outgoing.ts'
import type { ResponsePlanData } from '#contracts/response-plan.ts'
import { fittingAnswers } from '#domain/plan-answers.ts'
import { clockTime } from '#i18n/wall-time.ts'
import type { Draft } from './draft.ts'
import { chosenAgencies, chosenPriority } from './draft-plan.ts'

/** What a ticket cannot do without, in the order of the form. */
export type Missing = 'paper' | 'where' | 'type'

export const missingIn = (draft: Draft): Missing[] => [
  ...(draft.paper !== null && clockTime(draft.paper.time) === null ? (['paper'] as const) : []),
  ...(draft.point === null ? (['where'] as const) : []),
  ...(draft.type === null ? (['type'] as const) : []),
]

/** Whether the caller is to be told what came of it: nobody can be without a number. */
export const wantsCallback = ({ callback, phone }: Draft): boolean => callback && phone.trim() !== ''

const written = (text: string) => text.trim() || undefined

/**
 * The request a draft stands for, or `null` while something is missing. Priority and agencies are always named: what
 * the screen promised is what is sent, even if the plan changed meanwhile.
 */
export function ticketRequest(draft: Draft, plan: ResponsePlanData | null): OpenTicketBody | null {
  if (draft.point === null || draft.type === null) return null
  const { lat, lng } = draft.point
  const answers = fittingAnswers(plan, draft.answers)
  const [phone, name] = [written(draft.phone), written(draft.name)]
  return {
    type: draft.type,
    priority: chosenPriority(draft, plan),
    location: { lat, lng, address: written(draft.address), landmark: written(draft.landmark) },
    ...((phone ?? name) && { caller: { phone, name } }),
    ...(wantsCallback(draft) && { callback: true }),
    description: written(draft.description),
    agencies: chosenAgencies(draft, plan),
    ...(Object.keys(answers).length > 0 && { answers }),
  }
}
