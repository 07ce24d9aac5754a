import net from 'node:net'
import { once } from 'node:events'

/**
 * `pass`: all goes through. `stall`: nothing moves, what is sent waits and arrives later. `drop`: what is sent is gone for
 * good, and so is every connection that lost something, without either end being told. `deaf`: the same, but only for
 * what the far end answers: what is asked still arrives, and is done. `reset`: connections break.
 */
export type Weather = 'pass' | 'stall' | 'drop' | 'deaf' | 'reset'

export type TcpProxy = {
  readonly port: number
  readonly set: (weather: Weather) => void
  /** Where new connections go from now on. */
  readonly aim: (port: number) => void
  /** Bytes that went through so far, either way. */
  readonly carried: () => { readonly up: number; readonly down: number }
  readonly stop: () => Promise<void>
}

type Pair = { readonly near: net.Socket; readonly far: net.Socket; lost: 'nothing' | 'answers' | 'everything' }

const lostIn = (weather: Weather): Pair['lost'] => (weather === 'drop' ? 'everything' : weather === 'deaf' ? 'answers' : 'nothing')

/** A line between two programs on this machine that can be made to fail as networks do. */
export async function startTcpProxy(targetPort: number): Promise<TcpProxy> {
  let weather: Weather = 'pass'
  let target = targetPort
  const pairs = new Set<Pair>()
  const carried = { up: 0, down: 0 }

  const server = net.createServer((near) => {
    near.on('error', () => undefined)
    if (weather === 'reset') return void near.resetAndDestroy()
    const far = net.connect(target, '127.0.0.1')
    const pair: Pair = { near, far, lost: lostIn(weather) }
    pairs.add(pair)
    join(pair, near, far, 'up', () => pair.lost === 'everything')
    join(pair, far, near, 'down', () => pair.lost !== 'nothing')
    if (weather === 'stall') hold(pair)
  })

  function join(pair: Pair, from: net.Socket, to: net.Socket, way: 'up' | 'down', isLost: () => boolean) {
    from.setNoDelay(true)
    from.on('data', (bytes) => {
      if (isLost()) return
      carried[way] += bytes.length
      if (!to.write(bytes)) {
        from.pause()
        to.once('drain', () => weather !== 'stall' && from.resume())
      }
    })
    // A word of farewell is lost like any other.
    from.on('end', () => !isLost() && to.end())
    from.on('error', () => undefined)
    from.on('close', () => {
      if (!isLost()) to.destroy()
      if (pair.near.destroyed && pair.far.destroyed) pairs.delete(pair)
    })
  }

  const hold = ({ near, far }: Pair) => void (near.pause(), far.pause())

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as net.AddressInfo).port,
    set(next) {
      weather = next
      for (const pair of pairs) {
        if (next === 'stall') hold(pair)
        if (next === 'pass') [pair.near, pair.far].forEach((socket) => socket.resume())
        if (lostIn(next) !== 'nothing') pair.lost = lostIn(next)
        if (next === 'reset') [pair.near, pair.far].forEach((socket) => socket.resetAndDestroy())
      }
    },
    carried: () => ({ ...carried }),
    aim: (port) => void (target = port),
    async stop() {
      for (const { near, far } of pairs) [near, far].forEach((socket) => socket.destroy())
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
