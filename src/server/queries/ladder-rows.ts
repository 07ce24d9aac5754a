import type { LiveLadder } from '#contracts/ladder.ts'
import type { Priority } from '#domain/priority.ts'
import type { Prisma } from '../db/dialect.ts'

type Row = Pick<Prisma.LadderGetPayload<object>, 'priority' | 'version' | 'clocks'>

/** A ladder as a reader gets it, in force or of an earlier version; its clocks were checked before they were written. */
export const toLadder = ({ priority, version, clocks }: Row): LiveLadder => ({ priority: priority as Priority, version, clocks: clocks as LiveLadder['clocks'] })
