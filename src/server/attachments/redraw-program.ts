import { writeFile } from 'node:fs/promises'
import sharp, { type Sharp } from 'sharp'
import { mostPhotoPixels, photoSide, thumbnailSide } from '#domain/attachment.ts'

// Draws a picture anew: `node redraw-program.ts ORIGINAL PHOTO THUMBNAIL`. A program of its own, so that what a stranger's file
// does to a decoder does it to nobody else. Says on one line what became of it.
const [, , original = '', photo = '', thumbnail = ''] = process.argv

sharp.cache(false)
sharp.concurrency(1)
// Of some thirty formats that the decoder knows, three are read.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })

const tell = (told: object) => process.stdout.write(JSON.stringify(told))
/** Upright, in sRGB, on white; nothing goes along that is not a pixel. */
const jpeg = (picture: Sharp, side: number) =>
  picture.autoOrient().flatten({ background: '#fff' }).resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 82 }).toBuffer({ resolveWithObject: true })

async function redraw() {
  const found = await sharp(original, { limitInputPixels: false }).metadata().catch(() => null)
  if (found === null || (found.pages ?? 1) > 1) return tell({ refused: 'not-a-photo' })
  if (found.width * found.height > mostPhotoPixels) return tell({ refused: 'photo-too-large' })
  const options = { limitInputPixels: mostPhotoPixels, sequentialRead: true, failOn: 'error' } as const
  const large = await jpeg(sharp(original, options), photoSide).catch(() => null)
  if (large === null) return tell({ refused: 'photo-damaged' })
  const small = await jpeg(sharp(large.data), thumbnailSide)
  await writeFile(photo, large.data, { flush: true })
  await writeFile(thumbnail, small.data, { flush: true })
  return tell({ width: large.info.width, height: large.info.height, bytes: large.data.length })
}

await redraw()
