import { expect, it } from 'vitest'
import { matchCommands } from './match-commands.ts'

const command = (id: string, label: string, words?: string) => ({ id, label, words, group: 'Halaman', run: () => undefined })
const commands = [command('out', 'Keluar'), command('map', 'Peta kota', 'map'), command('t', '#0042 Kebakaran', '112-20261124-0042')]
const found = (query: string) => matchCommands(commands, query).map((c) => c.id)

it.each([
  ['', ['out', 'map', 't']],
  ['keluar', ['out']],
  ['PETA', ['map']],
  ['kota peta', ['map']],
  ['map', ['map']],
  ['0042', ['t']],
  ['ke', ['out', 't']],
  ['zzz', []],
])('finds by %j', (query, ids) => {
  expect(found(query)).toEqual(ids)
})
