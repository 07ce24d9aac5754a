import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { config } from '../config.ts'
import { describeError } from '../observability/describe-error.ts'
import { logger } from '../observability/logger.ts'
import { WatchedClient } from './watched-client.ts'

const retryAfterMs = 500
const connectionTimeoutMillis = 5_000
// A connection on which nothing is asked would never find out that the network swallows everything.
const askEveryMs = 3_000
const answerWithinMs = 4_000
const farewellMs = 1_000

export type Listener = { readonly listening: () => boolean; readonly stop: () => Promise<void> }

/**
 * LISTENs on a channel over a connection of its own and calls `onWord` for each notification with its payload, and without
 * one after each (re)connection, since words spoken while it was away are lost. Reconnects until stopped.
 */
export function listen(channel: string, onWord: (payload?: string) => void): Listener {
  let current: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let asking: NodeJS.Timeout | undefined
  let live = false
  let stopped = false

  const connect = async () => {
    const client = new WatchedClient({ connectionString: config().databaseUrl, keepAlive: true, connectionTimeoutMillis, answerWithinMs })
    current = client
    let over = false
    // One attempt may fail in two ways at once; it is followed by one other.
    const lost = () => {
      if (over) return
      over = true
      live = false
      clearInterval(asking)
      if (!stopped) timer = setTimeout(() => void connect(), retryAfterMs)
    }
    client.on('error', (error) => {
      logger().warn({ err: describeError(error) }, 'listening connection lost')
    })
    client.on('end', lost)
    client.on('notification', ({ payload }) => {
      onWord(payload)
    })
    try {
      await client.connect()
      await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
      live = true
      asking = setInterval(() => void client.query('SELECT 1').catch(() => undefined), askEveryMs)
      onWord()
    } catch (error) {
      if (!stopped) logger().warn({ err: describeError(error) }, 'cannot listen yet')
      lost()
      void client.end().catch(() => undefined)
    }
  }

  void connect()
  return {
    listening: () => live,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      clearInterval(asking)
      await Promise.race([current?.end(), wait(farewellMs)])
    },
  }
}
