import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, it, vi } from 'vitest'
import { PROJECT_ROOT } from '#cli/launch/project-root.ts'
import type { Attachment } from '#contracts/attachment.ts'
import { attachmentStore } from '#server/attachments/store.ts'
import { settleLeftovers, unsettle } from '#server/attachments/unsettled.ts'
import { eraseCaller } from '#server/commands/erase-caller.ts'
import { cancelTicket } from '#server/commands/cancel-ticket.ts'
import { mergeTicket } from '#server/commands/merge-ticket.ts'
import { retireAttachments } from '#server/commands/retire-attachments.ts'
import { withClient } from '#server/db/migrations/ensure-database.ts'
import { startAttachments } from '#server/jobs/attachments.ts'
import { verifyLog } from '#server/log/verify.ts'
import { actorOf } from '../support/actors.ts'
import { call, type Sent } from '../support/api.ts'
import { useAttachments } from '../support/attachments.ts'
import { until } from '../support/console-client.ts'
import { bomb, movingPicture, somePhoto } from '../support/photos.ts'
import { useServer } from '../support/server.ts'
import { opened, valueOf } from '../support/tickets.ts'

// Every photo is drawn by a program of its own: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 })
const database = useServer()
const { folder, files } = useAttachments()

const send = (id: string, body: unknown, more: Sent = {}) =>
  call('POST /tickets/{id}/attachments', { as: 'operator1', params: { id }, body, ...more, headers: { 'content-type': 'image/jpeg', ...more.headers } })
const attachmentOf = (answer: Awaited<ReturnType<typeof send>>) => answer.body['attachment'] as Attachment
const filesOf = (id: string) => files().filter((name) => name.includes(id)).sort()
const rowsOf = (ticketId: string) => database.query<{ id: string; reason: string | null }>('SELECT id, reason FROM attachment WHERE ticket_id = $1', [ticketId])
const eventsOf = (ticketId: string) =>
  database.query<{ kind: string; data: Record<string, unknown> }>("SELECT kind, data FROM event WHERE ticket_id = $1 AND kind LIKE 'attachment.%' ORDER BY seq", [ticketId])

it('a photo is kept upright and without where and with what it was taken, and read back', async () => {
  const { id } = await opened({ agencies: ['damkar'] })
  const sent = await somePhoto()
  expect((await sharp(sent).metadata()).exif?.includes('Kamera Uji')).toBe(true)
  const answer = await send(id, sent)
  expect(answer.status).toBe(201)
  const attachment = attachmentOf(answer)
  expect(attachment).toMatchObject({ source: 'field', width: 600, height: 800, agency: null, mergedFrom: null })

  const read = await call('GET /attachments/{id}', { as: 'damkar', params: { id: attachment.id } })
  expect(read.headers).toMatchObject({ 'Content-Type': 'image/jpeg', 'Cache-Control': 'private, no-cache', 'Content-Disposition': expect.stringMatching(/^inline; filename="112-\d{8}-\d{4,}-\w+\.jpg"$/) as string })
  const kept = await sharp(read.bytes).metadata()
  expect(kept).toMatchObject({ format: 'jpeg', width: 600, height: 800 })
  expect([kept.exif, kept.iptc, kept.xmp, kept.icc, kept.orientation]).toEqual([undefined, undefined, undefined, undefined, undefined])
  expect(Buffer.from(read.bytes).includes('Kamera Uji')).toBe(false)
  const thumbnail = await call('GET /attachments/{id}/thumbnail', { as: 'operator1', params: { id: attachment.id } })
  expect(await sharp(thumbnail.bytes).metadata()).toMatchObject({ width: 240, height: 320 })
  const again = await call('GET /attachments/{id}', { as: 'damkar', params: { id: attachment.id }, headers: { 'if-none-match': read.headers['ETag'] ?? '' } })
  expect([again.status, again.bytes.length]).toEqual([304, 0])

  const { body } = await call('GET /tickets/{id}', { as: 'damkar', params: { id } })
  expect(body['attachments']).toEqual([attachment])
  const [event] = await eventsOf(id)
  expect(event).toMatchObject({ kind: 'attachment.added', data: { attachmentId: attachment.id, source: 'field', digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string } })
})

it.each([
  ['a page that is called a photo', () => Promise.resolve(Buffer.from('<html><script>alert(1)</script></html>')), 415, 'not-a-photo'],
  ['a drawing with a program in it', () => Promise.resolve(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>')), 415, 'not-a-photo'],
  ['a picture that moves', movingPicture, 415, 'not-a-photo'],
  ['a picture of another kind', () => sharp({ create: { width: 9, height: 9, channels: 3, background: '#000' } }).gif().toBuffer(), 415, 'not-a-photo'],
  ['nothing at all', () => Promise.resolve(new Uint8Array()), 415, 'not-a-photo'],
  ['60,000 × 60,000 pixels in a few bytes', () => bomb(60_000), 413, 'photo-too-large'],
  ['a photo cut off', async () => (await somePhoto()).slice(0, 20_000), 422, 'photo-damaged'],
])('%s is refused, and nothing of it is kept', async (_what, make, status, code) => {
  const { id } = await opened({ agencies: [] })
  const before = files()
  const answer = await send(id, new Uint8Array(await make()))
  expect([answer.status, answer.body['code']]).toEqual([status, code])
  expect([files(), await rowsOf(id), await eventsOf(id)]).toEqual([before, [], []])
})

it('what is too long is refused, whether it says so or not', async () => {
  const { id } = await opened({ agencies: [] })
  const before = files()
  const said = await send(id, new Uint8Array(1), { headers: { 'content-length': String(16 * 2 ** 20) } })
  const unsaid = await send(id, new Uint8Array(16 * 2 ** 20))
  expect([said.status, said.body['code'], unsaid.status, unsaid.body['code']]).toEqual([413, 'photo-too-large', 413, 'photo-too-large'])
  expect([files(), await rowsOf(id)]).toEqual([before, []])
})

it('a form of another site cannot send one', async () => {
  const { id } = await opened({ agencies: [] })
  const plain = await send(id, await somePhoto(), { headers: { 'content-type': 'text/plain' } })
  expect([plain.status, plain.body['code']]).toEqual([415, 'unsupported-media-type'])
  const foreign = await send(id, await somePhoto(), { headers: { 'sec-fetch-site': 'cross-site' } })
  expect([foreign.status, foreign.body['code']]).toEqual([403, 'cross-origin'])
})

it('the same key gives the same photo, one after the other and at once', async () => {
  const { id } = await opened({ agencies: ['damkar'] })
  const [photo, headers] = [await somePhoto(), { 'idempotency-key': randomUUID() }]
  const answers = await Promise.all([send(id, photo, { headers }), send(id, photo, { headers })])
  answers.push(await send(id, photo, { headers }))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201])
  expect(new Set(answers.map((answer) => attachmentOf(answer).id)).size).toBe(1)
  const [row] = await rowsOf(id)
  expect(filesOf(row?.id ?? '').length).toBe(2)
  expect((await eventsOf(id)).length).toBe(1)
})

it('a photo that waited for a line keeps the time it was taken at', async () => {
  const { id } = await opened({ agencies: ['damkar'] })
  const query = '?takenAt=2026-11-24T01:00:00.000Z&sentAt=2026-11-24T01:20:00.000Z'
  const { at, takenAt } = attachmentOf(await send(id, await somePhoto(), { as: 'damkar', query }))
  expect(Date.parse(at) - Date.parse(takenAt)).toBe(20 * 60_000)
  const half = await send(id, await somePhoto(), { as: 'damkar', query: '?takenAt=2026-11-24T01:00:00.000Z' })
  expect([half.status, half.body['code']]).toEqual([422, 'validation-failed'])
})

it('an agency cannot say that a caller sent it', async () => {
  const { id } = await opened({ agencies: ['damkar'] })
  const answer = await send(id, await somePhoto(), { as: 'damkar', query: '?source=caller' })
  expect([answer.status, answer.body['code']]).toEqual([403, 'forbidden'])
})

it('a merged ticket takes its photos along, for whoever sees the other', async () => {
  const [from, into] = [await opened({ agencies: ['polisi'] }), await opened({ agencies: ['damkar'] })]
  const { id } = attachmentOf(await send(from.id, await somePhoto()))
  const read = (as: string) => call('GET /attachments/{id}/thumbnail', { as, params: { id } })
  expect([(await read('polisi')).status, (await read('damkar')).status]).toEqual([200, 404])
  valueOf(await mergeTicket(await actorOf('supervisor'), from.id, into.id, new Date()))
  expect([(await read('polisi')).status, (await read('damkar')).status]).toEqual([404, 200])
  const { body } = await call('GET /tickets/{id}', { as: 'damkar', params: { id: into.id } })
  expect(body['attachments']).toMatchObject([{ id, mergedFrom: from.id }])
})

it('a supervisor removes one with its files, once', async () => {
  const { id: ticketId } = await opened({ agencies: ['damkar'] })
  const { id } = attachmentOf(await send(ticketId, await somePhoto()))
  expect(filesOf(id).length).toBe(2)
  const remove = () => call('POST /attachments/{id}/remove', { as: 'supervisor', params: { id }, body: { reason: 'private' } })
  expect([(await remove()).status, (await remove()).status]).toEqual([200, 200])
  expect([filesOf(id), await rowsOf(ticketId)]).toEqual([[], [{ id, reason: 'private' }]])
  expect((await eventsOf(ticketId)).map(({ kind }) => kind)).toEqual(['attachment.added', 'attachment.removed'])
  expect((await call('GET /attachments/{id}', { as: 'supervisor', params: { id } })).status).toBe(404)
})

it('what a process that died left behind is cleared away, and nothing else', async () => {
  const { id: ticketId } = await opened({ agencies: [] })
  const standing = attachmentOf(await send(ticketId, await somePhoto())).id
  // As after a death between the files and the commit; and between the commit and the end.
  const orphan = randomUUID()
  const [made = ''] = await unsettle([orphan])
  const pictures = { photo: path.join(made, 'photo'), thumbnail: path.join(made, 'thumbnail') }
  fs.writeFileSync(path.join(made, 'original'), 'x')
  for (const file of Object.values(pictures)) fs.writeFileSync(file, 'x')
  await attachmentStore().put(orphan, pictures)
  await unsettle([standing])
  expect(filesOf(orphan).length).toBe(3)

  expect(await settleLeftovers(60 * 60_000, new Date())).toBe(0)
  expect(filesOf(orphan).length).toBe(3)
  expect(await settleLeftovers(60 * 60_000, new Date(Date.now() + 2 * 60 * 60_000))).toBe(2)
  expect([filesOf(orphan), filesOf(standing).length, fs.readdirSync(path.join(folder, 'unsettled'))]).toEqual([[], 2, []])
})

it('a process killed between the files and the commit leaves nothing for ever: the next one clears it away, an hour later', async () => {
  const { id: ticketId } = await opened({ agencies: [] })
  const before = files()
  const kept = () => files().filter((name) => name.startsWith('kept') && !before.includes(name))
  const sent = `${folder}.jpg`
  fs.writeFileSync(sent, await somePhoto())
  await withClient(database.url, async (client) => {
    // Whoever holds the ticket holds the transaction up, with both files on the disk already.
    await client.query('BEGIN')
    await client.query('SELECT 1 FROM ticket WHERE id = $1 FOR UPDATE', [ticketId])
    const child = spawn(process.execPath, ['tests/support/add-photo.ts', ticketId, sent], { cwd: PROJECT_ROOT, stdio: 'inherit' })
    const ended = once(child, 'exit')
    await until(async () => {
      const waiting = await database.query("SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
      return kept().length === 2 && waiting.length > 0
    }, 'the files are there and the transaction waits', 60_000)
    child.kill('SIGKILL')
    expect(await ended).toEqual([null, 'SIGKILL'])
    await client.query('ROLLBACK')
  })
  fs.rmSync(sent)
  const [id = ''] = fs.readdirSync(path.join(folder, 'unsettled'))
  expect(kept().every((name) => name.includes(id))).toBe(true)

  // The job looks as it starts, and leaves alone what another process may still be at.
  await startAttachments().stop()
  expect(kept()).toHaveLength(2)
  const longAgo = new Date(Date.now() - 2 * 60 * 60_000)
  fs.utimesSync(path.join(folder, 'unsettled', id), longAgo, longAgo)
  await startAttachments().stop()
  expect([files(), await rowsOf(ticketId), await eventsOf(ticketId), fs.readdirSync(path.join(folder, 'unsettled'))]).toEqual([before, [], [], []])
})

it('erasing a caller takes the photos that a caller sent, and leaves those of the crews', async () => {
  const phone = '081200030001'
  const { id: ticketId } = await opened({ agencies: [], caller: { phone } })
  const sent = attachmentOf(await send(ticketId, await somePhoto(), { query: '?source=caller' })).id
  const taken = attachmentOf(await send(ticketId, await somePhoto())).id
  valueOf(await cancelTicket(await actorOf('operator1'), ticketId, 'Selesai', new Date()))
  expect(valueOf(await eraseCaller(await actorOf('admin'), { phone, reason: 'request' }, new Date()))).toEqual({ calls: 1, blocks: 0, attachments: 1 })
  expect([filesOf(sent), filesOf(taken).length]).toEqual([[], 2])
  expect(await database.query("SELECT 1 FROM event WHERE kind = 'caller.erased' AND data->'attachmentIds' ? $1", [sent])).toHaveLength(1)
})

it('photos go when their time is over, of tickets that ended', async () => {
  const [open, over] = [await opened({ agencies: [] }), await opened({ agencies: [] })]
  const [stays, goes] = [attachmentOf(await send(open.id, await somePhoto())).id, attachmentOf(await send(over.id, await somePhoto())).id]
  valueOf(await cancelTicket(await actorOf('operator1'), over.id, 'Selesai', new Date()))
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
  await retireAttachments(30, inDays(29))
  expect(filesOf(goes).length).toBe(2)
  await retireAttachments(30, inDays(31))
  expect([filesOf(goes), filesOf(stays).length]).toEqual([[], 2])
  expect((await eventsOf(over.id)).at(-1)).toMatchObject({ kind: 'attachment.removed', data: { attachmentId: goes, reason: 'retention' } })
})

it('a full ticket takes no more', async () => {
  const { id } = await opened({ agencies: [] })
  await send(id, await somePhoto())
  await database.query(
    `INSERT INTO attachment (id, ticket_id, source, digest, thumbnail_digest, bytes, width, height, taken_at, at, added_by_id)
     SELECT gen_random_uuid(), ticket_id, source, digest, thumbnail_digest, bytes, width, height, taken_at, at, added_by_id
     FROM attachment, generate_series(2, 40) WHERE ticket_id = $1`, [id])
  const before = files()
  const answer = await send(id, await somePhoto())
  expect([answer.status, answer.body['code'], files()]).toEqual([409, 'too-many-photos', before])
  await database.query("DELETE FROM attachment a WHERE ticket_id = $1 AND NOT EXISTS (SELECT 1 FROM event WHERE data->>'attachmentId' = a.id::text)", [id])
})

it('the log, the rows and the files agree; and what was changed behind their back is found', async () => {
  const verdict = await verifyLog()
  expect(verdict.faults).toEqual([])
  expect(verdict.attachments).toBeGreaterThan(5)
  const { id: ticketId } = await opened({ agencies: [] })
  const ids = [attachmentOf(await send(ticketId, await somePhoto())).id, attachmentOf(await send(ticketId, await somePhoto())).id]
  const [lost = '', changed = ''] = ids.map((id) => path.join(folder, filesOf(id).find((name) => !name.includes('thumbnail')) ?? ''))
  fs.rmSync(lost)
  fs.appendFileSync(changed, 'x')
  await database.query("UPDATE attachment SET source = 'caller' WHERE id = $1", [ids[1]])
  expect([...(await verifyLog()).faults].sort()).toEqual(
    [`attachment ${ids[0] ?? ''}: its photo is missing`, `attachment ${ids[1] ?? ''}: differs from its events`, `attachment ${ids[1] ?? ''}: its photo is not the one that was added`].sort(),
  )
})
