import { expect, it } from 'vitest'
import { pagesOf, type Page } from './pages.ts'
import type { Role } from './roles.ts'

it.each<[Role, Page[]]>([
  ['call-taker', ['call', 'map', 'handover']],
  ['agency-staff', ['queue', 'unit', 'units', 'agency']],
  ['supervisor', ['map', 'call', 'blocks', 'handover', 'units', 'agency']],
  ['admin', ['map', 'call', 'blocks', 'handover', 'admin/plans', 'units', 'agency']],
])('%s lands on the first of %j and reaches no other', (role, wanted) => {
  expect(pagesOf(role)).toEqual(wanted)
})
