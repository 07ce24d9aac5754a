import type { ApiOutput } from '#contracts/api/endpoints.ts'
import type { Actor } from '../auth/actor.ts'
import { prisma } from '../db/prisma.ts'
import { toLadder } from './ladder-rows.ts'

/** The ladder of each priority as it is now, the most urgent first. Everybody signed in may read them. */
export const listLadders = async (_actor: Actor): Promise<ApiOutput<'GET /ladders'>> => ({
  items: (await prisma().ladder.findMany({ orderBy: { priority: 'asc' } })).map(toLadder),
})
