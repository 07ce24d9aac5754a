import { Prisma } from '#generated/prisma/client.ts'

/** A piece of SQL with its values; pieces fit into one another. */
export type Sql = Prisma.Sql

/** Writes a piece of SQL: what is interpolated becomes a value, or is another piece. */
export const sql = Prisma.sql
