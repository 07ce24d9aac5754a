// The product's server without Next and its pages: the API, the live relay and the health checks, on PORT.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { answerApi, isApiPath } from '#server/api/answer-api.ts'
import { config } from '#server/config.ts'
import { send } from '#server/http/send.ts'
import { startLadder } from '#server/jobs/ladder.ts'
import { healthReply } from '#server/observability/health.ts'
import { attachRealtime } from '#server/realtime/socket-server.ts'

async function serve(request: IncomingMessage, response: ServerResponse) {
  const { method = '', url = '', headers } = request
  const [path = '', query = ''] = url.split('?')
  const asked = { method, path, search: query, headers, body: request }
  const reply = isApiPath(path) ? await answerApi(asked) : await healthReply(path, realtime.relay, request)
  await send(request, response, reply ?? { status: 404, headers: {}, body: '' })
}

const http = createServer((request, response) => void serve(request, response).catch(() => response.destroy()))
const realtime = await attachRealtime(http, startLadder().heard)
http.listen(config().port, '127.0.0.1')
process.on('SIGTERM', () => process.exit(0))
