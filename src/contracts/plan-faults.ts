import type { FaultCode } from './fault.ts'
import type { ResponsePlanData } from './response-plan.ts'

type Known = { readonly agencies: ReadonlySet<string>; readonly instructions: ReadonlySet<string> }
/** `message` is for whoever writes a city pack. */
export type PlanFault = { readonly field: string; readonly code: FaultCode | 'unknown-agency'; readonly message: string }

/** What the shape of a plan cannot show: agencies and instructions that do not exist, and things that are named twice. */
export function planFaults(plan: ResponsePlanData, { agencies, instructions }: Known): PlanFault[] {
  const sent = [plan.lead, ...plan.supporting]
  const fault = (field: string, code: PlanFault['code'], message: string): PlanFault => ({ field, code, message: `"${plan.type}" ${message}` })
  const unknownAgency = (field: string, named: string) =>
    agencies.has(named) ? [] : [fault(field, 'unknown-agency', `names the agency "${named}", which does not exist`)]
  const unknownInstruction = (field: string, named: string) =>
    instructions.has(named) ? [] : [fault(field, 'unknown-instruction', `names the instruction "${named}", which does not exist`)]
  return [
    ...unknownAgency('lead', plan.lead),
    ...plan.supporting.flatMap((named, index) => unknownAgency(`supporting.${String(index)}`, named)),
    ...plan.supporting.flatMap((agency, index) => (sent.indexOf(agency) <= index ? [fault(`supporting.${String(index)}`, 'named-twice', `names "${agency}" twice`)] : [])),
    ...plan.instructions.flatMap((named, index) => unknownInstruction(`instructions.${String(index)}`, named)),
    ...plan.questions.flatMap((question, index) => {
      const field = `questions.${String(index)}`
      const twice = plan.questions.findIndex((other) => other.code === question.code) < index
      return [
        ...(twice ? [fault(field, 'asked-twice', `asks "${question.code}" twice`)] : []),
        ...question.answers.flatMap(({ agencies: more = [], show = [], hide = [] }, place) => {
          const at = (list: string, entry: number) => `${field}.answers.${String(place)}.${list}.${String(entry)}`
          return [
            ...more.flatMap((named, entry) => unknownAgency(at('agencies', entry), named)),
            ...show.flatMap((named, entry) => unknownInstruction(at('show', entry), named)),
            ...hide.flatMap((named, entry) => unknownInstruction(at('hide', entry), named)),
          ]
        }),
      ]
    }),
  ]
}
