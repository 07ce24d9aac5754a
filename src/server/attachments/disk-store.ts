import fs from 'node:fs/promises'
import path from 'node:path'
import { pictures, type AttachmentStore, type Picture } from './port.ts'
import { syncFolder } from './sync-folder.ts'

const endings: Readonly<Record<Picture, string>> = { photo: '.jpg', thumbnail: '.thumbnail.jpg' }

/** Keeps pictures as files below `folder`, spread over 256 folders by the end of their id. */
export function diskStore(folder: string): AttachmentStore {
  const fileOf = (id: string, picture: Picture) => path.join(folder, id.slice(-2), `${id}${endings[picture]}`)
  return {
    async put(id, files) {
      const into = path.dirname(fileOf(id, 'photo'))
      await fs.mkdir(into, { recursive: true, mode: 0o700 })
      await fs.rename(files.photo, fileOf(id, 'photo'))
      await fs.rename(files.thumbnail, fileOf(id, 'thumbnail'))
      await syncFolder(into)
      await syncFolder(folder)
    },
    async read(id, picture) {
      try {
        return await fs.readFile(fileOf(id, picture))
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
        throw error
      }
    },
    async remove(id) {
      for (const picture of pictures) await fs.rm(fileOf(id, picture), { force: true })
    },
  }
}
