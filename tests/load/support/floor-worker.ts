import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { WebSocketServer } from 'ws'
import { floorChannel } from './floor-tables.ts'
import { serve } from './worker.ts'

const api = {
  /** Hands each notification to every listener as one frame; answers where they connect. */
  async listen(databaseUrl: string): Promise<string> {
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false })
    await once(server, 'listening')
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    await client.query(`LISTEN ${floorChannel}`)
    client.on('notification', ({ payload = '' }) => {
      for (const socket of server.clients) socket.send(payload)
    })
    return `ws://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  },
}
export type FloorApi = typeof api

serve(api)
