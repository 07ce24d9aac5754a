import { afterAll, expect, it } from 'vitest'
import { until } from '../../../tests/support/console-client.ts'
import { useServer } from '../../../tests/support/server.ts'
import { cityRules, keepCityRules } from './city-rules.ts'

const database = useServer()
const say = (active: boolean, code = 'pln') => database.query('UPDATE agency SET active = $1 WHERE code = $2', [active, code])
const has = async (code = 'pln') => (await cityRules()).active.includes(code)

it('are read each time while nobody says when they change', async () => {
  expect(await cityRules()).not.toBe(await cityRules())
  await say(false)
  expect(await has()).toBe(false)
  await say(true)
  expect(await has()).toBe(true)
})

it('say who answers which type, the lead first', async () => {
  const { types } = await cityRules()
  expect(types.get('kebakaran')?.plan).toMatchObject({ priority: 1, lead: 'damkar', supporting: ['dinkes', 'pln'] })
  expect(types.get('ufo')).toBeUndefined()
})

const inMemory = async () => (await cityRules()) === (await cityRules())

it('are kept in memory while changes are heard, and read anew after one, whatever changed', async () => {
  const keeping = keepCityRules()
  afterAll(() => keeping.stop())
  await until(inMemory, 'the rules are kept')
  await say(false)
  await until(async () => !(await has()), 'the change is seen')
  await until(inMemory, 'the rules are kept again')
  await database.query("UPDATE response_plan SET priority = 2 WHERE type_code = 'kebakaran'")
  await until(async () => (await cityRules()).types.get('kebakaran')?.plan?.priority === 2, 'the change of a plan is seen')
  await database.query("INSERT INTO incident_type (code, name, family, icon, position) VALUES ('ufo', '{}', 'lain', 'x', 99)")
  await until(async () => (await cityRules()).types.has('ufo'), 'the new type is seen')
})
