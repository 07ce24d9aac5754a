import type { LivePlan } from '#contracts/response-plan.ts'
import { usualLadders, type Ladder } from '#domain/ladder.ts'
import { planClocks } from '#domain/plan-clocks.ts'
import type { Priority } from '#domain/priority.ts'
import { listen, type Listener } from '../db/listener.ts'
import { prisma } from '../db/prisma.ts'
import { perProcess } from '../per-process.ts'
import { toLadder } from './ladder-rows.ts'
import { toPlan } from './plan-rows.ts'

/** An incident type, and the response plan for it. */
type Rule = {
  readonly family: string
  readonly plan: LivePlan | null
  /** The clocks that differ from the priority's. */
  readonly clocks: Partial<Ladder>
}

/** What the city has and does: the codes of its agencies at work, and its incident types by code. */
export type CityRules = {
  readonly active: readonly string[]
  readonly types: ReadonlyMap<string, Rule>
  readonly ladders: Readonly<Record<Priority, Ladder>>
}

const memory = () => perProcess<{ listener?: Listener; rules?: Promise<CityRules> }>('city-rules', () => ({}))

/** The city's rules as the database has them. They are kept in memory while this process is told of changes, and only then. */
export function cityRules(): Promise<CityRules> {
  const kept = memory()
  if (!kept.listener?.listening()) return read()
  if (kept.rules === undefined) {
    const rules = read()
    kept.rules = rules
    rules.catch(() => {
      if (kept.rules === rules) delete kept.rules
    })
  }
  return kept.rules
}

/** Lets the rules be kept in memory until they change; the answer ends it. */
export function keepCityRules(): { readonly stop: () => Promise<void> } {
  const kept = memory()
  const listener = listen('siaga_city', () => {
    delete kept.rules
  })
  kept.listener = listener
  return {
    stop: async () => {
      delete kept.listener
      delete kept.rules
      await listener.stop()
    },
  }
}

async function read(): Promise<CityRules> {
  const [agencies, types, ladders] = await Promise.all([
    prisma().agency.findMany({ where: { active: true }, select: { code: true } }),
    prisma().incidentType.findMany({ include: { plan: true, ladder: true }, orderBy: { position: 'asc' } }),
    prisma().ladder.findMany(),
  ])
  return {
    active: agencies.map(({ code }) => code),
    types: new Map(
      types.map(({ code, family, plan, ladder }) => [
        code,
        { family, plan: plan && toPlan(plan), clocks: { ...((ladder?.clocks ?? {}) as unknown as Partial<Ladder>), ...planClocks(plan && toPlan(plan).ladder) } },
      ]),
    ),
    ladders: { ...usualLadders, ...Object.fromEntries(ladders.map((row) => [row.priority, toLadder(row).clocks])) },
  }
}
