import { createReadStream } from 'node:fs'
import { addAttachment } from '#server/commands/add-attachment.ts'
import { actorOf } from './actors.ts'

// Adds a photo to a ticket as `operator1`, in a process that can be killed: `node add-photo.ts TICKET FILE`.
const [, , ticketId = '', file = ''] = process.argv
await addAttachment(await actorOf('operator1'), { ticketId, source: 'field', file: createReadStream(file), key: null }, () => new Date())
process.exit()
