import path from 'node:path'
import { diskStore } from './disk-store.ts'
import type { AttachmentStore } from './port.ts'

/** The folder of the attachments, for all server processes of an installation the same; readable by the product alone. */
export const attachmentsFolder = (): string =>
  path.resolve(process.env.SIAGA_ATTACHMENTS_DIR || path.join(process.env.SIAGA_DATA_DIR || '.data', 'attachments'))

/** The installation's store. */
export const attachmentStore = (): AttachmentStore => diskStore(path.join(attachmentsFolder(), 'kept'))
