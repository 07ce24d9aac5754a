import { randomUUID } from 'node:crypto'
import type pg from 'pg'

export const floorChannel = 'floor'

/** The least that a durable, live log could do: one row, one entry, one notification, one commit. */
export async function createFloor(client: pg.Client): Promise<void> {
  await client.query('CREATE TABLE IF NOT EXISTS floor_ticket (id uuid PRIMARY KEY, body jsonb NOT NULL)')
  await client.query('CREATE TABLE IF NOT EXISTS floor_event (seq bigserial PRIMARY KEY, ticket_id uuid NOT NULL, body jsonb NOT NULL)')
}

const body = JSON.stringify({ type: 'kebakaran', address: 'Jl. M. Yamin, depan Pasar Raya', status: 'dispatched', agencies: ['damkar', 'dinkes', 'pln'] })

export async function floorTransaction(client: pg.Client): Promise<string> {
  const id = randomUUID()
  await client.query('BEGIN')
  await client.query({ name: 'ticket', text: 'INSERT INTO floor_ticket (id, body) VALUES ($1, $2)', values: [id, body] })
  await client.query({ name: 'event', text: 'INSERT INTO floor_event (ticket_id, body) VALUES ($1, $2)', values: [id, body] })
  await client.query({ name: 'notify', text: `SELECT pg_notify('${floorChannel}', $1)`, values: [id] })
  await client.query('COMMIT')
  return id
}
