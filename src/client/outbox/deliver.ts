import { ApiProblem } from '../api-problem.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { api } from '../api.ts'
import { bringInLine } from './bring-in-line.ts'
import { isFieldWork, patienceMs, photoPatienceMs, type Delivery, type Outgoing, type OutgoingReport, type OutgoingWork } from './outgoing.ts'

/** On a line that is not known to be alive, waiting longer is waiting for a dead connection. */
const doubtfulMs = 2_000
const doubtfulPhotoMs = 15_000
/** Older reports are not accepted with their time; the few that are kept so long are sent without it. */
const oldestMs = 14 * 86_400_000

const busy = [401, 408, 429]

/** A refusal that will not pass by itself. */
const isFinal = (error: unknown): error is ApiProblem =>
  error instanceof ApiProblem && error.problem.status < 500 && !busy.includes(error.problem.status)

/** Hears which share of a photo, between 0 and 1, has left. */
type OnProgress = (share: number) => void
type Watched = { readonly isLive: () => boolean; /** Calls it off. */ readonly signal: AbortSignal; readonly onProgress: OnProgress }

/** Sends one report once, under its key and with its time. `isLive` says whether the server is being heard of. */
export async function deliver(report: Outgoing, { isLive, signal, onProgress }: Watched): Promise<Delivery> {
  const given = new AbortController()
  let lastSign = Date.now()
  const [patience, doubtful] = report.kind === 'photo' ? [photoPatienceMs, doubtfulPhotoMs] : [patienceMs, doubtfulMs]
  const timer = setInterval(() => {
    const waited = Date.now() - lastSign
    if (waited >= patience || (waited >= doubtful && !isLive())) given.abort()
  }, 200)
  try {
    return await post(report, AbortSignal.any([given.signal, signal]), (share) => {
      lastSign = Date.now()
      onProgress(share)
    })
  } catch (error) {
    return isFinal(error) ? { kind: 'refused', error } : { kind: 'waiting' }
  } finally {
    clearInterval(timer)
  }
}

const timesOf = ({ receivedAt, body }: OutgoingReport) => {
  const now = Date.now()
  if (('writtenAt' in body && body.writtenAt !== undefined) || now - receivedAt > oldestMs) return {}
  return { receivedAt: new Date(Math.min(receivedAt, now)).toISOString(), sentAt: new Date(now).toISOString() }
}

async function post(report: Outgoing, signal: AbortSignal, onProgress: OnProgress): Promise<Delivery> {
  const sending = { idempotencyKey: report.key, signal }
  if (isFieldWork(report)) return { kind: 'worked', ticket: await postWork(report, { ...sending, onProgress }) }
  if (report.kind === 'call') {
    const { call } = await api('POST /calls', { ...sending, body: { ...report.body, ...timesOf(report) } })
    return { kind: 'logged', call }
  }
  if (report.kind === 'callback') {
    const { callback } = await api('POST /callbacks/{id}/close', { ...sending, params: { id: report.callbackId }, body: { ...report.body, ...timesOf(report) } })
    return { kind: 'called-back', callback }
  }
  const { ticket } = await api('POST /tickets', { ...sending, body: { ...report.body, ...timesOf(report) } })
  // The server may hold what was sent first; the form may have been changed since.
  return { kind: 'opened', ticket, complete: !report.tried || (await bringInLine(ticket, report.body)) }
}

/** Work done long ago keeps its time; what is about now need not say so. */
async function postWork(work: OutgoingWork, { onProgress, ...sending }: { idempotencyKey: string; signal: AbortSignal; onProgress: OnProgress }): Promise<Ticket> {
  const params = { id: work.ticketId }
  if (work.kind === 'note') return (await api('POST /tickets/{id}/notes', { ...sending, params, body: work.body })).ticket
  const now = Date.now()
  const times = now - work.receivedAt > oldestMs ? {} : { takenAt: new Date(Math.min(work.receivedAt, now)).toISOString(), sentAt: new Date(now).toISOString() }
  if (work.kind === 'photo') {
    const { photo, source } = work.body
    return (await api('POST /tickets/{id}/attachments', { ...sending, params, query: { source, ...times }, file: photo, onProgress })).ticket
  }
  const { agency, action, body } = work
  const step = await api('POST /tickets/{id}/assignments/{agency}/{action}', { ...sending, params: { ...params, agency, action }, body: { ...body, ...times } })
  return step.ticket
}
