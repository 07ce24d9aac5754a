import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { loadCity } from '#server/city/load-city.ts'
import { loadIncidents, type PressIncident } from '#server/city/load-incidents.ts'
import { locateIncident } from '#server/places/locate-incident.ts'
import { signInTo, type ConsoleClient } from './demo/console-client.ts'
import { schedule, type DemoAct } from './demo/schedule.ts'

// `npm run demo -- --speed 60 --url http://localhost:3112`: plays the forty real incidents through a running console,
// each step by the user whose step it is. At speed 60 a minute of the incident lasts a second.
const { values } = parseArgs({
  options: { speed: { type: 'string', default: '60' }, url: { type: 'string', default: 'http://localhost:3112' } },
})
const speed = z.coerce.number().positive().parse(values.speed)
const password = 'padang-siaga-112'
const callbacksBody = z.object({ items: z.array(z.object({ id: z.string(), ticket: z.object({ id: z.string(), number: z.string() }) })) })
const ticketBody = z.object({ ticket: z.object({ id: z.string(), number: z.string() }) })

/** Every fourth caller wants to be told what came of it; the last of them are left to whoever tries the console. */
const wantsToBeTold = (index: number) => index % 4 === 0
const leftToCall = 2

const incidents = loadIncidents()
const city = loadCity()
const partners = new Map(city.agencies.filter(({ kind }) => kind === 'partner').map((agency) => [agency.code, agency]))
const clients = new Map<string, ConsoleClient>()
const tickets = new Map<number, { id: string; number: string }>()

const acts = schedule(incidents)
const started = performance.now()
for (const [index, act] of acts.entries()) {
  const due = (act.minute * 60_000) / speed
  await sleep(Math.max(0, due - (performance.now() - started)))
  const incident = incidents[act.incident]
  if (incident !== undefined) await play(act, incident, `${String(index + 1).padStart(3)}/${String(acts.length)}`)
}
await callBack()
console.log(`Selesai: ${String(tickets.size)} dari ${String(incidents.length)} kejadian tercatat.`)
process.exit(tickets.size === incidents.length ? 0 : 1)

async function play(act: DemoAct, incident: PressIncident, progress: string) {
  const label = `${progress}  ${act.printed ? 'tercetak ' : 'perkiraan'}  ${act.step.padEnd(8)}`
  if (act.step === 'report') {
    const ticket = await report(incident, act.incident)
    tickets.set(act.incident, ticket)
    console.log(`${label}  ${ticket.number}  ${incident.type}  ${incident.placeAsReported}`)
    return
  }
  const ticket = tickets.get(act.incident)
  if (ticket === undefined) return
  if (act.step === 'close') {
    const operator = await client('operator1')
    check(await operator.post(`/tickets/${ticket.id}/close`, { disposition: 'ditangani' }), `menutup ${ticket.number}`)
  } else {
    // A partner is told by telephone: the centre records to whom the ticket was handed over, and what it hears after that.
    for (const agency of incident.agencies) {
      const partner = partners.get(agency)
      const actor = await client(partner ? 'operator1' : agency)
      const path = `/tickets/${ticket.id}/assignments/${agency}/${act.step}`
      const handOver = partner && act.step === 'accept' && { byVoice: true, by: partner.contacts[0]?.id ?? 'Petugas piket', reference: partner.phone }
      check(await actor.post(path, { ...handOver }), `${act.step} ${ticket.number} ${agency}`)
    }
  }
  console.log(`${label}  ${ticket.number}  ${incident.agencies.join(', ')}`)
}

async function report(incident: PressIncident, index: number) {
  const place = locateIncident(incident)
  const operator = await client('operator1')
  const reply = await operator.post(
    '/tickets',
    {
      type: incident.type,
      location: { lat: place.lat, lng: place.lng, address: incident.placeAsReported, landmark: place.name },
      description: `Kejadian nyata, ${incident.source}`,
      // The newspapers name no callers: these numbers are nobody's.
      ...(wantsToBeTold(index) && { caller: { phone: `0800-000-0${String(100 + index)}` }, callback: true }),
      agencies: incident.agencies,
    },
    { 'Idempotency-Key': crypto.randomUUID() },
  )
  check(reply, `mencatat ${incident.placeAsReported}`)
  return ticketBody.parse(reply.body).ticket
}

/** Tells the callers who asked, but for the last ones. */
async function callBack() {
  const operator = await client('operator2')
  const { items } = callbacksBody.parse((await operator.get('/callbacks')).body)
  const own = items.filter(({ ticket }) => [...tickets.values()].some(({ id }) => id === ticket.id))
  for (const { id, ticket } of own.slice(0, -leftToCall)) {
    check(await operator.post(`/callbacks/${id}/take`, {}), `mengambil panggilan balik ${ticket.number}`)
    check(await operator.post(`/callbacks/${id}/close`, { outcome: 'reached' }), `menelepon balik ${ticket.number}`)
  }
  console.log(`Panggilan balik: ${String(own.length)} diminta, ${String(Math.min(own.length, leftToCall))} menunggu.`)
}

async function client(username: string): Promise<ConsoleClient> {
  const known = clients.get(username)
  if (known !== undefined) return known
  const fresh = await signInTo(values.url, username, password)
  clients.set(username, fresh)
  return fresh
}

function check({ status, body }: { status: number; body: unknown }, what: string) {
  if (status >= 300) throw new Error(`Gagal ${what}: ${String(status)} ${JSON.stringify(body)}`)
}
