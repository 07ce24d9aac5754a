import { z } from 'zod'
import {
  agencySchema,
  citySchema,
  dispositionSchema,
  incidentFamilySchema,
  incidentTypeSchema,
  responsePlanSchema,
} from './city.ts'
import { busStopSchema, kelurahanSchema, localNameSchema, placeDataSchema, roadsSchema, spellingsSchema } from './gazetteer.ts'

/** The city pack as one value: every file of `src/city` that the server reads at its start. */
export const cityPackSchema = z
  .object({
    city: citySchema,
    agencies: z.array(agencySchema).min(1),
    incidentFamilies: z.array(incidentFamilySchema).min(1),
    incidentTypes: z.array(incidentTypeSchema).min(1),
    responsePlans: z.array(responsePlanSchema),
    dispositions: z.array(dispositionSchema).min(1),
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

type PackValue = {
  agencies: { code: string }[]
  incidentFamilies: { code: string }[]
  incidentTypes: { code: string; family: string }[]
  responsePlans: z.infer<typeof responsePlanSchema>[]
  dispositions: { code: string }[]
  kelurahan: { code: string; kelurahan: string; kecamatan: string }[]
  places: { name: string; kelurahan: string; kecamatan: string }[]
  localNames: { name: string; kelurahan: string; kecamatan: string }[]
}
type Inconsistency = { path: (string | number)[]; message: string }

/** What no single entry can show: codes used twice, and names of things that the pack does not have. */
function inconsistencies(pack: PackValue): Inconsistency[] {
  const types = new Set(pack.incidentTypes.map((type) => type.code))
  const families = new Set(pack.incidentFamilies.map((family) => family.code))
  return [
    ...repeated('agencies', pack.agencies.map((entry) => entry.code)),
    ...repeated('incidentFamilies', pack.incidentFamilies.map((entry) => entry.code)),
    ...repeated('incidentTypes', pack.incidentTypes.map((entry) => entry.code)),
    ...repeated('dispositions', pack.dispositions.map((entry) => entry.code)),
    ...repeated('kelurahan', pack.kelurahan.map((entry) => entry.code)),
    ...repeated('responsePlans', pack.responsePlans.map((entry) => entry.type)),
    ...missing('incidentTypes', pack.incidentTypes.map((type) => [type.code, type.family]), families, 'family'),
    ...missing('responsePlans', pack.responsePlans.map((plan) => [plan.type, plan.type]), types, 'incident type'),
    ...unplanned(pack),
    ...planAgencies(pack),
    ...unknownAreas('places', pack.places, pack),
    ...unknownAreas('localNames', pack.localNames, pack),
  ]
}

const repeated = (file: string, codes: string[]): Inconsistency[] =>
  codes.flatMap((code, index) =>
    codes.indexOf(code) < index ? [{ path: [file, index], message: `"${code}" is there twice` }] : [],
  )

const missing = (file: string, pairs: string[][], known: Set<string>, what: string): Inconsistency[] =>
  pairs.flatMap(([entry, wanted = ''], index) =>
    known.has(wanted) ? [] : [{ path: [file, index], message: `"${entry}" names the ${what} "${wanted}", which does not exist` }],
  )

const unplanned = (pack: PackValue): Inconsistency[] =>
  pack.incidentTypes.flatMap((type, index) =>
    pack.responsePlans.some((plan) => plan.type === type.code)
      ? []
      : [{ path: ['incidentTypes', index], message: `"${type.code}" has no response plan` }],
  )

function planAgencies(pack: PackValue): Inconsistency[] {
  const agencies = new Set(pack.agencies.map((agency) => agency.code))
  return pack.responsePlans.flatMap((plan, index) => {
    const sent = [plan.lead, ...plan.supporting]
    const asked = plan.questions.flatMap((question) => question.answers.flatMap((answer) => answer.agencies ?? []))
    const unknown = [...sent, ...asked].filter((agency) => !agencies.has(agency))
    const twice = sent.filter((agency, at) => sent.indexOf(agency) < at)
    return [
      ...unknown.map((agency) => ({
        path: ['responsePlans', index],
        message: `"${plan.type}" names the agency "${agency}", which does not exist`,
      })),
      ...twice.map((agency) => ({ path: ['responsePlans', index], message: `"${plan.type}" names "${agency}" twice` })),
    ]
  })
}

function unknownAreas(file: string, entries: PackValue['places'], pack: PackValue): Inconsistency[] {
  const areas = new Set(pack.kelurahan.map((area) => `${area.kelurahan}, ${area.kecamatan}`))
  return entries.flatMap((entry, index) =>
    areas.has(`${entry.kelurahan}, ${entry.kecamatan}`)
      ? []
      : [{ path: [file, index], message: `"${entry.name}" lies in "${entry.kelurahan}, ${entry.kecamatan}", which does not exist` }],
  )
}

export type CityPack = z.infer<typeof cityPackSchema>
