import pg from 'pg'
import { config } from '../config.ts'
import { logger } from '../observability/logger.ts'

const retryAfterMs = 500

export type Listener = { readonly listening: () => boolean; readonly stop: () => Promise<void> }

/**
 * LISTENs on a channel over a connection of its own and calls `onWord` for each notification and after each
 * (re)connection, since words spoken while it was away are lost. Reconnects until stopped.
 */
export function listen(channel: string, onWord: () => void): Listener {
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const connect = async () => {
    const next = new pg.Client({ connectionString: config().databaseUrl, keepAlive: true })
    const again = () => {
      if (client !== next && client !== undefined) return
      client = undefined
      if (!stopped) timer = setTimeout(() => void connect(), retryAfterMs)
    }
    next.on('error', (error) => {
      logger().warn({ err: error.message }, 'listening connection lost')
    })
    next.on('end', again)
    next.on('notification', onWord)
    try {
      await next.connect()
      await next.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
      client = next
      onWord()
    } catch (error) {
      logger().warn({ err: String(error) }, 'cannot listen yet')
      next.removeListener('end', again)
      void next.end().catch(() => undefined)
      if (!stopped) timer = setTimeout(() => void connect(), retryAfterMs)
    }
  }

  void connect()
  return {
    listening: () => client !== undefined,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await client?.end()
    },
  }
}
