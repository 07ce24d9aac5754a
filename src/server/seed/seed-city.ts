import { loadCity } from '../city/load-city.ts'
import { prisma } from '../db/prisma.ts'
import { seedLadders } from './seed-ladders.ts'
import { seedPlans } from './seed-plans.ts'

/**
 * Brings agencies, incident types, the ladder's times and response plans of the city pack into the database. Running it again changes
 * nothing that is already so; what the pack no longer has is kept for old tickets but no longer offered.
 */
export async function seedCity(now: Date): Promise<void> {
  const { agencies, types, ladder } = loadCity()
  const db = prisma()
  await db.$transaction([
    db.agency.updateMany({ where: { code: { notIn: agencies.map(({ code }) => code) } }, data: { active: false } }),
    db.incidentType.updateMany({ where: { code: { notIn: types.map(({ code }) => code) } }, data: { active: false } }),
    ...agencies.map(({ code, name, shortName, kind }, position) => {
      const fields = { name, shortName, kind, position, active: true }
      return db.agency.upsert({ where: { code }, create: { code, ...fields }, update: fields })
    }),
    ...types.map(({ code, name, family, icon }, position) => {
      const fields = { name, family, icon, position, active: true }
      return db.incidentType.upsert({ where: { code }, create: { code, ...fields }, update: fields })
    }),
    db.ladderOfType.deleteMany({ where: { typeCode: { notIn: ladder.plans.map(({ type }) => type) } } }),
    ...ladder.plans.map(({ type: typeCode, next, clocks = {} }) => {
      const fields = { next, clocks }
      return db.ladderOfType.upsert({ where: { typeCode }, create: { typeCode, ...fields }, update: fields })
    }),
  ])
  await seedLadders(now)
  await seedPlans(now)
}
