import { expect, it } from 'vitest'
import plans from '#city/response-plans.json' with { type: 'json' }
import types from '#city/incident-types.json' with { type: 'json' }
import { complaintOfKey, complaintTypes } from './complaint-types.ts'

it('has a key for every service of the city that one can complain about, the rest on Enter', () => {
  const all = types.filter(({ family }) => family === 'keluhan')
  expect(complaintTypes(types)).toHaveLength(all.length)
  expect(complaintOfKey(types, null)?.code).toBe('keluhan-layanan')
  expect(complaintOfKey(types, 3)?.code).toBe('keluhan-air')
})

it('every complaint is routine and goes to one agency', () => {
  for (const { code } of complaintTypes(types)) expect(plans.find(({ type }) => type === code)).toMatchObject({ priority: 3, supporting: [] })
})
