import { afterEach, describe, expect, it } from 'vitest'
import { WatchedClient } from '#server/db/watched-client.ts'
import { useDatabase } from '../support/database.ts'
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts'

const database = useDatabase({ seeded: false })
const answerWithinMs = 400
let line: TcpProxy
afterEach(() => line.stop())

async function connected() {
  const url = new URL(database.url)
  line = await startTcpProxy(Number(url.port))
  url.port = String(line.port)
  const client = new WatchedClient({ connectionString: url.href, answerWithinMs })
  const lost = new Promise<unknown>((resolve) => client.on('error', resolve))
  await client.connect()
  return { client, lost }
}

describe('a connection on which an answer is overdue', () => {
  it('breaks, and the question fails as a time-out', async () => {
    const { client, lost } = await connected()
    line.set('deaf')
    await expect(client.query('SELECT 1')).rejects.toMatchObject({ code: 'ETIMEDOUT' })
    expect(await lost).toMatchObject({ code: 'ETIMEDOUT' })
  })

  it('breaks however often something is asked meanwhile', async () => {
    const { client, lost } = await connected()
    line.set('deaf')
    const asking = setInterval(() => void client.query('SELECT 1').catch(() => undefined), answerWithinMs / 4)
    const began = performance.now()
    await lost
    clearInterval(asking)
    expect(performance.now() - began).toBeLessThan(answerWithinMs * 2)
  })
})

it('a connection that is answered stays, asked or not', async () => {
  const { client } = await connected()
  for (let n = 0; n < 6; n += 1) {
    await client.query('SELECT 1')
    await new Promise((resolve) => setTimeout(resolve, answerWithinMs / 2))
  }
  expect((await client.query<{ one: number }>('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  await client.end()
})
