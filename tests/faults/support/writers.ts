import { randomUUID } from 'node:crypto'
import { patienceMs } from '#client/outbox/outgoing.ts'
import { pasarRaya } from '../../support/tickets.ts'

export type Written = {
  /** The id of each acknowledged ticket, by the key it was sent with. */
  readonly acknowledged: ReadonlyMap<string, string>
  /** How often each answer came; 0 is none within the browser's patience. */
  readonly answers: ReadonlyMap<number, number>
  /** The longest that a sender waited for any answer at all, in milliseconds. */
  readonly longest: () => number
  /** How many acknowledgements came so far. */
  readonly count: () => number
  /** No new ticket is begun; resolves once every one that was begun is acknowledged. */
  readonly finish: () => Promise<void>
}

type Options = { readonly urls: () => readonly string[]; readonly operator: string; readonly agency: string; readonly writers?: number; readonly pauseMs?: number }

/**
 * Writers that each open ticket after ticket, with a key, and send the same again until it is acknowledged, as a person
 * at the console does. Of every fourth ticket the fire brigade then accepts its part.
 */
export function startWriters({ urls, operator, agency, writers = 16, pauseMs = 60 }: Options): Written {
  const acknowledged = new Map<string, string>()
  const answers = new Map<number, number>()
  let longest = 0
  let finishing = false

  async function post(writer: number, attempt: number, path: string, cookie: string, body: unknown, key?: string) {
    const all = urls()
    const began = performance.now()
    try {
      const response = await fetch(`${all[(writer + attempt) % all.length] ?? ''}/api/v1${path}`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', ...(key !== undefined && { 'idempotency-key': key }) },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(patienceMs),
      })
      return { status: response.status, body: (await response.json()) as { ticket?: { id: string }; code?: string } }
    } catch {
      return { status: 0, body: {} }
    } finally {
      longest = Math.max(longest, performance.now() - began)
    }
  }

  /** Sends until the answer is one of those that end the matter. */
  async function insist(writer: number, path: string, cookie: string, body: unknown, ends: readonly number[], key?: string) {
    for (let attempt = 0; ; attempt += 1) {
      const answer = await post(writer, attempt, path, cookie, body, key)
      answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1)
      if (ends.includes(answer.status)) return answer
      if (answer.status >= 400 && answer.status < 500) throw new Error(`${path} was refused: ${JSON.stringify(answer)}`)
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }

  async function write(writer: number) {
    for (let n = 0; !finishing; n += 1) {
      const key = randomUUID()
      // Not urgent: nobody answers most of these, and the ladder must not add to the log while it is compared.
      const body = { type: 'kebakaran', priority: 3, location: pasarRaya, description: key, agencies: ['damkar'] }
      const answer = await insist(writer, '/tickets', operator, body, [200, 201], key)
      const id = 'ticket' in answer.body ? answer.body.ticket?.id : undefined
      if (id === undefined) throw new Error('an acknowledgement without a ticket')
      acknowledged.set(key, id)
      // A step sent again after a lost answer is refused as done: that is an answer too.
      if (n % 4 === 0) await insist(writer, `/tickets/${id}/assignments/damkar/accept`, agency, {}, [200, 409])
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }

  const all = Promise.all(Array.from({ length: writers }, (_unused, writer) => write(writer)))
  all.catch(() => undefined)
  return {
    acknowledged,
    answers,
    longest: () => longest,
    count: () => acknowledged.size,
    async finish() {
      finishing = true
      await all
    },
  }
}
