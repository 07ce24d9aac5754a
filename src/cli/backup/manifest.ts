import { z } from 'zod'

const partSchema = z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })

/** What a backup file says of itself; it stands first in the file, as JSON. */
export const manifestSchema = z.object({
  product: z.literal('siaga-112'),
  format: z.literal(1),
  /** A whole PostgreSQL cluster as files, or one database as `pg_dump` wrote it. */
  kind: z.enum(['cluster', 'dump']),
  /** The product's version. */
  version: z.string(),
  /** PostgreSQL's version, such as `18.4`. */
  postgres: z.string(),
  at: z.iso.datetime(),
  migrations: z.array(z.string()),
  /** The last event that is certainly inside; a cluster may hold later ones as well. */
  head: z.object({ seq: z.number(), hash: z.string().nullable() }),
  content: partSchema,
  /** The photos, as files; backups made before there were any have none. */
  attachments: partSchema.optional(),
})

export type Manifest = z.infer<typeof manifestSchema>
