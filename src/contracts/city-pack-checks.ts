import type { FleetData, LadderData, UnitData } from './city.ts'
import { planFaults } from './plan-faults.ts'
import type { ResponsePlanData } from './response-plan.ts'

type PackValue = {
  agencies: { code: string }[]
  families: { code: string }[]
  types: { code: string; family: string; toldAs?: string[] | undefined }[]
  plans: ResponsePlanData[]
  ladder: LadderData
  instructions: { code: string; awaits?: string | undefined }[]
  dispositions: { code: string }[]
  results: { code: string; families?: string[] | undefined }[]
  units: UnitData[]
  fleet: FleetData
  kelurahan: { code: string; kelurahan: string; kecamatan: string }[]
  places: { name: string; kelurahan: string; kecamatan: string }[]
  localNames: { name: string; kelurahan: string; kecamatan: string }[]
}
export type Inconsistency = { path: (string | number)[]; message: string }

/** What no single entry can show: codes used twice, and names of things that the pack does not have. */
export function inconsistencies(pack: PackValue): Inconsistency[] {
  const types = new Set(pack.types.map((type) => type.code))
  const agencies = new Set(pack.agencies.map((agency) => agency.code))
  const families = new Set(pack.families.map((family) => family.code))
  const instructions = new Set(pack.instructions.map((instruction) => instruction.code))
  return [
    ...repeated('agencies', pack.agencies.map((entry) => entry.code)),
    ...repeated('families', pack.families.map((entry) => entry.code)),
    ...repeated('types', pack.types.map((entry) => entry.code)),
    ...repeated('dispositions', pack.dispositions.map((entry) => entry.code)),
    ...repeated('results', pack.results.map((entry) => entry.code)),
    ...pack.results.flatMap(({ code, families: named = [] }, index) =>
      missing('results', named.map((family) => [code, family]), families, 'family').map((fault) => ({ ...fault, path: ['results', index] })),
    ),
    ...repeated('units', pack.units.map((entry) => entry.callsign)),
    ...repeated('kelurahan', pack.kelurahan.map((entry) => entry.code)),
    ...repeated('plans', pack.plans.map((entry) => entry.type)),
    ...repeated('instructions', pack.instructions.map((entry) => entry.code)),
    ...missing('instructions', pack.instructions.flatMap(({ code, awaits }) => (awaits ? [[code, awaits]] : [])), agencies, 'agency'),
    ...missing('types', pack.types.map((type) => [type.code, type.family]), families, 'family'),
    ...pack.types.flatMap((type, index) =>
      (type.toldAs ?? []).flatMap((told) => missing('types', [[type.code, told]], types, 'incident type').map((fault) => ({ ...fault, path: ['types', index] }))),
    ),
    ...missing('plans', pack.plans.map((plan) => [plan.type, plan.type]), types, 'incident type'),
    ...repeated('ladder', pack.ladder.priorities.map((entry) => String(entry.priority))),
    ...repeated('ladder', pack.ladder.plans.map((entry) => entry.type)),
    ...missing('ladder', pack.ladder.plans.map((entry) => [entry.type, entry.type]), types, 'incident type'),
    ...missing('ladder', pack.ladder.plans.flatMap((entry) => entry.next.map((agency) => [entry.type, agency])), agencies, 'agency'),
    ...missing('units', pack.units.map((unit) => [unit.callsign, unit.agency]), agencies, 'agency'),
    ...fleet(pack, types),
    ...unplanned(pack),
    ...pack.plans.flatMap((plan, index) => planFaults(plan, { agencies, instructions }).map(({ message }) => ({ path: ['plans', index], message }))),
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

function fleet({ units, fleet: { kinds, crewRoles, bases, wanted } }: PackValue, types: Set<string>): Inconsistency[] {
  const known = new Set(kinds.map(({ code }) => code))
  return [
    ...repeated('fleet', kinds.map(({ code }) => code)),
    ...repeated('fleet', bases.map(({ name }) => name)),
    ...missing('units', units.map(({ callsign, kind }) => [callsign, kind]), known, 'kind'),
    ...missing('units', units.map(({ callsign, base }) => [callsign, base]), new Set(bases.map(({ name }) => name)), 'base'),
    ...units.flatMap(({ callsign, crew }, index) =>
      missing('units', Object.keys(crew).map((role) => [callsign, role]), new Set(crewRoles.map(({ code }) => code)), 'crew role').map((fault) => ({ ...fault, path: ['units', index] })),
    ),
    ...wanted.flatMap((line) => [
      ...missing('fleet', line.types.map((type) => ['wanted', type]), types, 'incident type'),
      ...missing('fleet', line.kinds.map((kind) => ['wanted', kind]), known, 'kind'),
    ]),
  ]
}

const unplanned = (pack: PackValue): Inconsistency[] =>
  pack.types.flatMap((type, index) =>
    pack.plans.some((plan) => plan.type === type.code)
      ? []
      : [{ path: ['types', index], message: `"${type.code}" has no response plan` }],
  )

function unknownAreas(file: string, entries: PackValue['places'], pack: PackValue): Inconsistency[] {
  const areas = new Set(pack.kelurahan.map((area) => `${area.kelurahan}, ${area.kecamatan}`))
  return entries.flatMap((entry, index) =>
    areas.has(`${entry.kelurahan}, ${entry.kecamatan}`)
      ? []
      : [{ path: [file, index], message: `"${entry.name}" lies in "${entry.kelurahan}, ${entry.kecamatan}", which does not exist` }],
  )
}
