import { afterEach, it } from 'vitest'
import { until } from '../support/console-client.ts'
import { lasting } from './support/forms.ts'
import { openWard, type Ward } from './support/ward.ts'

let ward: Ward
afterEach(() => ward.close())

it('a. the server is killed and started again: nothing is lost, nothing doubled', async () => {
  ward = await openWard()
  const [server] = ward.servers
  for (let time = 0; time < lasting(3, 1); time += 1) {
    await ward.work(lasting(5_000, 1_500))
    await server?.kill()
    await ward.work(lasting(3_000, 500))
    await until(() => ward.consoles.every((console) => console.state().status === 'stale'), 'every console says that it is not live', 30_000)
    await server?.start()
    await ward.recovered(30_000)
  }
  console.log(`a: ${await ward.settle()}`)
})
