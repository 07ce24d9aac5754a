import { type Agent, request } from 'node:http'

export type Reply = { readonly status: number; readonly body: unknown }

/** One JSON request over a kept connection. Node's plain client: it costs least, and the load shares the machine. */
export function sendJson(agent: Agent, url: string, method: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body)
    const sent = text === undefined ? headers : { ...headers, 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(text)) }
    const outgoing = request(url, { agent, method, headers: sent }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () => {
        const received = Buffer.concat(chunks).toString()
        try {
          resolve({ status: incoming.statusCode ?? 0, body: JSON.parse(received) as unknown })
        } catch {
          resolve({ status: incoming.statusCode ?? 0, body: received })
        }
      })
    })
    outgoing.on('error', reject)
    outgoing.end(text)
  })
}
