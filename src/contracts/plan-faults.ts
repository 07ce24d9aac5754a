import type { ResponsePlanData } from './response-plan.ts'

type Known = { readonly agencies: ReadonlySet<string>; readonly instructions: ReadonlySet<string> }
export type PlanFault = { readonly field: string; readonly message: string }

/** What the shape of a plan cannot show: agencies and instructions that do not exist, and things that are named twice. */
export function planFaults(plan: ResponsePlanData, { agencies, instructions }: Known): PlanFault[] {
  const sent = [plan.lead, ...plan.supporting]
  const fault = (field: string, message: string): PlanFault => ({ field, message: `"${plan.type}" ${message}` })
  const unknownAgency = (field: string, named: string) =>
    agencies.has(named) ? [] : [fault(field, `names the agency "${named}", which does not exist`)]
  const unknownInstruction = (field: string, named: string) =>
    instructions.has(named) ? [] : [fault(field, `names the instruction "${named}", which does not exist`)]
  return [
    ...unknownAgency('lead', plan.lead),
    ...plan.supporting.flatMap((named, index) => unknownAgency(`supporting.${String(index)}`, named)),
    ...sent.filter((agency, at) => sent.indexOf(agency) < at).map((agency) => fault('supporting', `names "${agency}" twice`)),
    ...plan.instructions.flatMap((named, index) => unknownInstruction(`instructions.${String(index)}`, named)),
    ...plan.questions.flatMap((question, index) => {
      const field = `questions.${String(index)}`
      const twice = plan.questions.findIndex((other) => other.code === question.code) < index
      return [
        ...(twice ? [fault(field, `asks "${question.code}" twice`)] : []),
        ...question.answers.flatMap((answer) => [
          ...(answer.agencies ?? []).flatMap((named) => unknownAgency(field, named)),
          ...[...(answer.show ?? []), ...(answer.hide ?? [])].flatMap((named) => unknownInstruction(field, named)),
        ]),
      ]
    }),
  ]
}
