import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { answerApi, isApiPath } from './api/answer-api.ts'
import { config, sessionSecret } from './config.ts'
import { prisma } from './db/prisma.ts'
import { send } from './http/send.ts'
import { startAttachments } from './jobs/attachments.ts'
import { startLadder } from './jobs/ladder.ts'
import { startPush } from './jobs/push.ts'
import { startTracks } from './jobs/tracks.ts'
import { refuseUnsafeStart } from './refuse-unsafe-start.ts'
import { healthReply } from './observability/health.ts'
import { describeError } from './observability/describe-error.ts'
import { logger } from './observability/logger.ts'
import { keepCityRules } from './queries/city-rules.ts'
import { attachRealtime } from './realtime/socket-server.ts'

const { port, host, publicUrl } = config()
const dev = process.env.NODE_ENV === 'development'

sessionSecret()
await refuseUnsafeStart()
const app = next({ dev, hostname: host, port })
await app.prepare()
const handle = app.getRequestHandler()
const upgrade = app.getUpgradeHandler()

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Not read as a URL: what a stranger sends need not be one, and must not end the process.
  const { url = '', method = '', headers } = request
  const mark = url.indexOf('?')
  const [path, search] = mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark)]
  // Asked of the server as a whole, not of anything in it (RFC 9110, 9.3.7): Next would take it for a path.
  if (url === '*') return void response.writeHead(method === 'OPTIONS' ? 204 : 400).end()
  const reply = isApiPath(path)
    ? await answerApi({ method, path, search, headers, body: request })
    : await healthReply(path, realtime.relay, request)
  if (reply === null) await handle(request, response)
  else await send(request, response, reply)
}

let stopping = false
const server = createServer((request, response) => {
  // A sender whose connection stays open would keep a server that is stopping at work for ever.
  if (stopping) response.setHeader('Connection', 'close')
  answer(request, response).catch((error: unknown) => {
    logger().error({ err: describeError(error) }, 'request failed')
    if (response.headersSent) response.destroy()
    else response.writeHead(500).end()
  })
})
const ladder = startLadder()
const push = startPush()
const attachments = startAttachments()
const tracks = startTracks()
const realtime = await attachRealtime(server, (events) => {
  ladder.heard(events)
  push.heard(events)
})
const keeping = keepCityRules()

server.on('upgrade', (request, socket, head) => {
  if (request.url?.startsWith('/socket.io')) return
  if (dev) void upgrade(request, socket, head)
  else socket.destroy()
})

async function stop() {
  if (stopping) return
  stopping = true
  await Promise.all([realtime.stop(), keeping.stop(), ladder.stop(), push.stop(), attachments.stop(), tracks.stop()])
  server.closeAllConnections()
  server.close()
  await app.close()
  await prisma().$disconnect()
  process.exit(0)
}
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())

server.on('error', (error: NodeJS.ErrnoException) => {
  process.stderr.write(
    error.code === 'EADDRINUSE'
      ? `Port ${String(port)} is taken. Choose another: PORT=${String(port + 1)} npm start\n`
      : `${error.message}\n`,
  )
  process.exit(1)
})
server.listen(port, host, () => {
  process.stdout.write(`Siaga 112: ${publicUrl}\n`)
})
