// The product's server without Next and its pages: every API route, the live relay and the health checks, on PORT.
import fs from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import { Readable } from 'node:stream'
import { PROJECT_ROOT } from '#cli/launch/project-root.ts'
import { config } from '#server/config.ts'
import { healthReply } from '#server/observability/health.ts'
import { attachRealtime } from '#server/realtime/socket-server.ts'

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
type Route = { readonly steps: readonly string[]; readonly handlers: Readonly<Record<string, Handler>> }

const { port } = config()
const apiFolder = path.join(PROJECT_ROOT, 'src/app/api/v1')
const routes: Route[] = []
for (const name of fs.globSync('**/route.ts', { cwd: apiFolder })) {
  if (name.includes('...')) continue
  routes.push({ steps: path.dirname(name).split(path.sep), handlers: (await import(path.join(apiFolder, name))) as Record<string, Handler> })
}
// A fixed name goes before one that fits anything.
routes.sort((a, b) => Number(a.steps.some(isOpen)) - Number(b.steps.some(isOpen)))

function isOpen(step: string): boolean {
  return step.startsWith('[')
}

function find(steps: readonly string[]) {
  const route = routes.find((known) => known.steps.length === steps.length && known.steps.every((step, n) => isOpen(step) || step === steps[n]))
  const params = Object.fromEntries(route?.steps.flatMap((step, n) => (isOpen(step) ? [[step.slice(1, -1), steps[n] ?? '']] : [])) ?? [])
  return { route, params }
}

async function serve(incoming: IncomingMessage, outgoing: ServerResponse) {
  const url = new URL(incoming.url ?? '/', `http://127.0.0.1:${String(port)}`)
  const health = await healthReply(url.pathname, realtime.relay)
  if (health !== null) return void outgoing.writeHead(health.status, { 'Content-Type': health.type }).end(health.body)
  const { route, params } = find(url.pathname.split('/').slice(3).map(decodeURIComponent))
  const handler = route?.handlers[incoming.method ?? 'GET']
  if (handler === undefined) return void outgoing.writeHead(404).end()
  const hasBody = incoming.method !== 'GET'
  const request = new Request(url, {
    method: incoming.method,
    headers: Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : [])),
    ...(hasBody && { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' }),
  })
  const response = await handler(request, { params: Promise.resolve(params) })
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text())
}

const http = createServer((request, response) => void serve(request, response).catch(() => response.writeHead(500).end()))
const realtime = await attachRealtime(http)
http.listen(port, '127.0.0.1')
process.on('SIGTERM', () => process.exit(0))
