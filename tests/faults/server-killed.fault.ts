import { afterEach, expect, it } from 'vitest'
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
    expect(ward.consoles.map((console) => console.state().status)).toEqual(ward.consoles.map(() => 'stale'))
    await server?.start()
    await ward.recovered(30_000)
  }
  console.log(`a: ${await ward.settle()}`)
})
