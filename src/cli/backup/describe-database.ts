import fs from 'node:fs'
import path from 'node:path'
import type { withClient } from '#server/db/migrations/ensure-database.ts'
import { PROJECT_ROOT } from '../launch/project-root.ts'
import type { Manifest } from './manifest.ts'

export type Client = Parameters<Parameters<typeof withClient>[1]>[0]

/** What a manifest tells of a database, as it is at this moment. */
export async function describeDatabase(client: Client, kind: Manifest['kind'], at: Date): Promise<Omit<Manifest, 'content'>> {
  const { rows: server } = await client.query<{ version: string }>("SELECT split_part(current_setting('server_version'), ' ', 1) AS version")
  const { rows: migrations } = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1',
  )
  const { rows: head } = await client.query<{ seq: string; hash: string }>(
    "SELECT seq::text, encode(hash, 'hex') AS hash FROM event ORDER BY event.seq DESC LIMIT 1",
  )
  return {
    product: 'siaga-112',
    format: 1,
    kind,
    version: productVersion(),
    postgres: server[0]?.version ?? '',
    at: at.toISOString(),
    migrations: migrations.map(({ name }) => name),
    head: { seq: Number(head[0]?.seq ?? 0), hash: head[0]?.hash ?? null },
  }
}

function productVersion(): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(PROJECT_ROOT, 'package.json'), 'utf8')) as { version: string }
  return version
}
