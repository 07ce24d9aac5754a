import { z } from 'zod'
import { lastStep, leastSteps, stepSeconds } from '#domain/ladder.ts'
import { priority } from './scalars.ts'

const step = z.int().min(stepSeconds.least).max(stepSeconds.most)
const steps = (least: number) => z.array(step).min(least).max(lastStep)

/** The ladder of a priority as a person may set it: seconds to each step, the first from the clock's start, the others from the step before. */
export const clocksBody = z.strictObject({
  accept: steps(leastSteps.accept),
  depart: steps(leastSteps.depart),
  arrive: steps(leastSteps.arrive),
  update: steps(leastSteps.update),
})

/** The seconds to each step of a clock. */
const secondsSchema = z.array(z.number().positive()).max(lastStep)
export const clocksOutput = z.object({ accept: secondsSchema, depart: secondsSchema, arrive: secondsSchema, update: secondsSchema })

/** A ladder in force; the version counts its changes. */
export const ladderSchema = z.object({ priority, version: z.int().positive(), clocks: clocksOutput }).meta({ id: 'Ladder' })

export type LiveLadder = z.infer<typeof ladderSchema>
