/** The words in which queries are put: Prisma's filter types and its `sql` tag. */
export { Prisma } from '#generated/prisma/client.ts'
