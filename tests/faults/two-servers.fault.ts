import { afterEach, it } from 'vitest'
import { until } from '../support/console-client.ts'
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts'
import { isEvery, lasting } from './support/forms.ts'
import { openWard, type Ward } from './support/ward.ts'

let ward: Ward
const gates: TcpProxy[] = []
afterEach(async () => {
  await ward.close()
  await Promise.all(gates.splice(0).map((gate) => gate.stop()))
})

/** Two servers on one database, each behind a gate that can lead to the other, as a load balancer does. */
async function openWithTwo() {
  ward = await openWard({
    servers: 2,
    urlsFor: async (servers) => {
      for (const { port } of servers) gates.push(await startTcpProxy(port))
      return gates.map(({ port }) => `http://127.0.0.1:${String(port)}`)
    },
  })
  const [first, second] = ward.servers
  const [gate] = gates
  if (!first || !second || !gate) throw new Error('there are not two')
  return { first, second, gate }
}

it.runIf(isEvery)('e. two servers, one killed: its consoles go on at the other, and come back to it', async () => {
  const { first, second, gate } = await openWithTwo()
  await ward.work(lasting(5_000, 1_500))
  await first.kill()
  gate.aim(second.port)
  await ward.recovered(30_000)
  await first.start()
  gate.aim(first.port)
  gate.set('reset')
  await ward.work(500)
  gate.set('pass')
  await ward.recovered(30_000)
  console.log(`e, killed: ${await ward.settle()}`)
})

it.runIf(isEvery)('e. two servers, one frozen and woken: the other goes on, the consoles of the frozen one say that they are not live', async () => {
  const { first } = await openWithTwo()
  for (let time = 0; time < lasting(2, 1); time += 1) {
    await ward.work(lasting(5_000, 1_500))
    const began = Date.now()
    const before = ward.written.count()
    first.signal('SIGSTOP')
    await until(() => ward.written.count() > before + 32, 'the other server takes tickets', 12_000)
    const itsConsoles = ward.consoles.filter((_console, n) => n % 2 === 0)
    await until(() => itsConsoles.every((console) => console.state().status === 'stale'), 'its consoles say so', 20_000)
    await ward.work(20_000 - (Date.now() - began))
    first.signal('SIGCONT')
    await ward.recovered(30_000)
  }
  console.log(`e, frozen: ${await ward.settle()}`)
})
