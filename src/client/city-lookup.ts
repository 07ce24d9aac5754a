import type { AgencyData, IncidentFamilyData, IncidentTypeData, ResultData } from '#contracts/city.ts'
import type { CityInfo } from '#contracts/city-info.ts'
import type { InstructionData, ResponsePlanData } from '#contracts/response-plan.ts'
import type { Locale } from '#i18n/locale.ts'

/** The city pack by code. What the pack no longer has is shown by its code rather than not at all. */
export type CityLookup = CityInfo & {
  readonly typeOf: (code: string) => IncidentTypeData
  readonly agencyOf: (code: string) => AgencyData
  readonly familyOf: (code: string) => IncidentFamilyData
  readonly planOf: (type: string) => ResponsePlanData | null
  readonly instructionOf: (code: string) => InstructionData | null
  /** The name of an incident type in the language of the screen. */
  readonly typeName: (code: string) => string
  /** The short name of an agency. */
  readonly agencyName: (code: string) => string
  readonly dispositionName: (code: string) => string
  readonly resultName: (code: string) => string
  /** How an agency's part in an incident of this type can end, what its family has of its own first. */
  readonly resultsOf: (type: string) => readonly ResultData[]
  readonly kindName: (code: string) => string
  readonly kindIcon: (code: string) => string
  readonly crewRoleName: (code: string) => string
}

const byCode = <T extends { readonly code: string }>(items: readonly T[]) => new Map(items.map((item) => [item.code, item]))

/** Makes the lookups once for a city and a language. */
export function lookUpCity(city: CityInfo, locale: Locale): CityLookup {
  const types = byCode(city.types)
  const agencies = byCode(city.agencies)
  const families = byCode(city.families)
  const instructions = byCode(city.instructions)
  const dispositions = byCode(city.dispositions)
  const results = byCode(city.results)
  const kinds = byCode(city.fleet.kinds)
  const crewRoles = byCode(city.fleet.crewRoles)
  const plans = new Map(city.plans.map((plan) => [plan.type, plan]))
  const typeOf = (code: string) => types.get(code) ?? { code, name: { id: code, en: code }, family: '', icon: 'circle-help' }
  const agencyOf = (code: string): AgencyData =>
    agencies.get(code) ?? { code, name: code, shortName: code, kind: 'partner', hasAccount: false, contacts: [] }
  return {
    ...city,
    typeOf,
    agencyOf,
    familyOf: (code) => families.get(code) ?? { code, name: { id: code, en: code }, reach: { metres: 0, minutes: 0 } },
    instructionOf: (code) => instructions.get(code) ?? null,
    planOf: (type) => plans.get(type) ?? null,
    typeName: (code) => typeOf(code).name[locale],
    agencyName: (code) => agencyOf(code).shortName,
    resultName: (code) => results.get(code)?.name[locale] ?? code,
    resultsOf: (type) => {
      const { family } = typeOf(type)
      return [...city.results.filter(({ families: of }) => of?.includes(family)), ...city.results.filter(({ families: of }) => of === undefined)]
    },
    kindName: (code) => kinds.get(code)?.name[locale] ?? code,
    kindIcon: (code) => kinds.get(code)?.icon ?? 'circle-help',
    crewRoleName: (code) => crewRoles.get(code)?.name[locale] ?? code,
    dispositionName: (code) => dispositions.get(code)?.name[locale] ?? code,
  }
}
