import { afterEach, describe, expect, it } from 'vitest'
import { WatchedClient } from '#server/db/watched-client.ts'
import { useDatabase } from '../support/database.ts'
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts'

const database = useDatabase({ seeded: false })
const answerWithinMs = 400
let line: TcpProxy
afterEach(() => line.stop())

async function connected(within = answerWithinMs) {
  const url = new URL(database.url)
  line = await startTcpProxy(Number(url.port))
  url.port = String(line.port)
  const client = new WatchedClient({ connectionString: url.href, answerWithinMs: within })
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
    // Were the wait begun anew with each question, it would never end.
    expect(await lost).toMatchObject({ code: 'ETIMEDOUT' })
    clearInterval(asking)
  })
})

it('a connection that is answered stays, asked or not', async () => {
  const within = 1_500
  const { client } = await connected(within)
  for (let n = 0; n < 4; n += 1) {
    await client.query('SELECT 1')
    await new Promise((resolve) => setTimeout(resolve, within / 2))
  }
  expect((await client.query<{ one: number }>('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  await client.end()
})
