import { z } from 'zod'
import {
  agencySchema,
  citySchema,
  dispositionSchema,
  fleetSchema,
  incidentFamilySchema,
  incidentTypeSchema,
  ladderDataSchema,
  resultSchema,
  unitDataSchema,
} from './city.ts'
import { inconsistencies } from './city-pack-checks.ts'
import { busStopSchema, kelurahanSchema, localNameSchema, placeDataSchema, roadsSchema, spellingsSchema } from './gazetteer.ts'
import { instructionSchema, responsePlanSchema } from './response-plan.ts'

/** The city pack as one value: every file of `src/city` that the server reads at its start. */
export const cityPackSchema = z
  .object({
    city: citySchema,
    agencies: z.array(agencySchema).min(1),
    families: z.array(incidentFamilySchema).min(1),
    types: z.array(incidentTypeSchema).min(1),
    plans: z.array(responsePlanSchema),
    ladder: ladderDataSchema,
    instructions: z.array(instructionSchema),
    dispositions: z.array(dispositionSchema).min(1),
    results: z.array(resultSchema).min(1),
    units: z.array(unitDataSchema),
    fleet: fleetSchema,
    kelurahan: z.array(kelurahanSchema).min(1),
    places: z.array(placeDataSchema),
    busStops: z.array(busStopSchema),
    localNames: z.array(localNameSchema),
    roads: roadsSchema,
    spellings: spellingsSchema,
  })
  .superRefine((pack, context) => {
    for (const { path, message } of inconsistencies(pack)) context.addIssue({ code: 'custom', path, message })
  })

export type CityPack = z.infer<typeof cityPackSchema>
