import { pushLastsSeconds } from '#domain/push.ts'
import { done, transaction } from '../db/transaction.ts'

/**
 * Reads what the log has gained and writes one message for each phone of an agency that was given work, or that let the first
 * step of the ladder pass. After the commit of what it tells of, in a transaction of its own; of many processes one does it. The
 * messages hold no personal data: number, type, kecamatan.
 */
export const fanOut = () =>
  transaction(async (tx) => {
    const [cursor] = await tx.$queryRaw<{ seq: bigint }[]>`SELECT seq FROM push_cursor WHERE EXISTS (SELECT 1 FROM push_subscription) FOR UPDATE SKIP LOCKED`
    if (cursor === undefined) return done(0)
    const [head] = await tx.$queryRaw<{ seq: bigint }[]>`SELECT coalesce(max(seq), 0) AS seq FROM event`
    if (head === undefined || head.seq <= cursor.seq) return done(0)
    const written = await tx.$executeRaw`
      INSERT INTO push_delivery (subscription_id, seq, payload, due_at)
      SELECT s.id, e.seq, jsonb_build_object('ticketId', e.ticket_id, 'number', e.view->>'number', 'type', t.name->>'id',
        'place', e.view->'location'->>'kecamatan', 'again', e.kind = 'assignment.overdue'), now()
      FROM event e
      JOIN incident_type t ON t.code = e.view->>'type'
      CROSS JOIN LATERAL (
        SELECT DISTINCT a->>'agency' AS agency FROM jsonb_array_elements(e.view->'assignments') a
        WHERE a->>'status' = 'pending' AND (e.kind = 'ticket.opened' OR a->>'agency' = e.data->>'agency')) work
      JOIN push_subscription s ON s.agency_code = work.agency
      JOIN app_user u ON u.id = s.user_id AND u.disabled_at IS NULL AND u.agency_code = s.agency_code
      WHERE e.seq > ${cursor.seq} AND e.seq <= ${head.seq} AND e.at > now() - make_interval(secs => ${pushLastsSeconds})
        AND (e.kind IN ('ticket.opened', 'assignment.dispatched') OR (e.kind = 'assignment.overdue' AND e.data->>'step' = '1'))
      ON CONFLICT DO NOTHING`
    await tx.$executeRaw`UPDATE push_cursor SET seq = ${head.seq}`
    return done(written)
  })
