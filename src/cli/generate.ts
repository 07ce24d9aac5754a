// `npm run generate`: the Prisma client, from prisma/schema.prisma.
import { generateClient } from './launch/generate-client.ts'

console.log(`Klien Prisma: ${await generateClient()}`)
