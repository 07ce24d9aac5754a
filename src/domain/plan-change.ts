/** The parts of a response plan that people change, in the order in which they are shown. */
export const planParts = ['priority', 'lead', 'supporting', 'questions', 'instructions', 'ladder'] as const
export type PlanPart = (typeof planParts)[number]

type Parts = Readonly<Partial<Record<PlanPart, unknown>>>

/** The parts in which two plans differ; an absent part equals one that is `null`. Lists differ by their order too. */
export const changedParts = (before: Parts, after: Parts): PlanPart[] =>
  planParts.filter((part) => canonical(before[part]) !== canonical(after[part]))

/** Those parts of a plan alone; what is absent is `null`. */
export const partsOf = (plan: Parts, parts: readonly PlanPart[]): Record<string, unknown> =>
  Object.fromEntries(parts.map((part) => [part, plan[part] ?? null]))

/** A value as text with the keys of its objects in order: the database does not keep theirs. An absent one reads as none. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
