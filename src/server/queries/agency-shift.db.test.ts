import { expect, it } from 'vitest'
import { actorOf } from '../../../tests/support/actors.ts'
import { useServer } from '../../../tests/support/server.ts'
import { opened, refusalOf, step, valueOf } from '../../../tests/support/tickets.ts'
import { createUser } from '../commands/create-user.ts'
import { startShift } from '../commands/start-shift.ts'
import { agencyShift } from './agency-shift.ts'

useServer()

const now = new Date('2026-11-24T05:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

/** A ticket of Damkar that it accepted so many seconds after it was sent. */
async function accepted(sentAt: Date, seconds: number) {
  const { id } = await opened({ agencies: ['damkar'] }, sentAt)
  valueOf(await step(await actorOf('damkar'), id, 'damkar', 'accept', { now: new Date(sentAt.getTime() + seconds * 1000) }))
  return id
}

it('counts what was sent since one signed on; for whoever is not on duty, since the first of those who are', async () => {
  const damkar = await actorOf('damkar')
  const shiftOf = async (as: string) => valueOf(await agencyShift(await actorOf(as), 'damkar', now))
  expect(await shiftOf('damkar')).toEqual({ agency: 'damkar', onDuty: [], left: [], figures: null })

  await createUser({ username: 'damkar-b', displayName: 'Damkar B', role: 'agency-staff', agency: 'damkar', password: 'sandi-panjang-uji-1' }, now)
  await accepted(ago(300), 500)
  valueOf(await startShift(await actorOf('damkar-b'), null, ago(200)))
  await accepted(ago(190), 100)
  valueOf(await startShift(damkar, null, ago(100)))
  for (const seconds of [10, 20, 60]) await accepted(ago(90), seconds)
  const done = await accepted(ago(80), 40)
  valueOf(await step(damkar, done, 'damkar', 'complete', { now: ago(70) }))
  await opened({ agencies: ['damkar', 'polisi'] }, ago(5))

  // Five since then, four of them accepted after 10, 20, 40 and 60 s; one is done, so that six of all seven are open.
  expect((await shiftOf('damkar')).figures).toEqual({ since: ago(100).toISOString(), open: 6, dispatched: 5, accepted: 4, medianAccept: 30 })
  for (const as of ['damkar-b', 'supervisor'])
    expect((await shiftOf(as)).figures).toEqual({ since: ago(200).toISOString(), open: 6, dispatched: 6, accepted: 5, medianAccept: 40 })
  expect((await shiftOf('admin')).onDuty.map(({ user }) => user)).toEqual(['Damkar B', damkar.name])
})

it('belongs to the agency and to those who lead the centre', async () => {
  const ask = async (as: string, agency = 'damkar') => agencyShift(await actorOf(as), agency, now)
  for (const as of ['polisi', 'operator1']) expect(refusalOf(await ask(as)).code).toBe('forbidden')
  expect(refusalOf(await ask('supervisor', 'tidak-ada')).code).toBe('not-found')
})
