import { photoSide } from '#domain/attachment.ts'

const quality = 0.85

/**
 * A photo as this browser draws it: upright, no larger than the centre keeps, as JPEG, and so without where and with what it was taken.
 * A file that the browser cannot show is handed on as it is; the centre says what is wrong with it.
 */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (bitmap === null) return file
  const scale = Math.min(1, photoSide / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d')
  if (context === null) return file
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return new Promise((resolve) => canvas.toBlob((drawn) => resolve(drawn ?? file), 'image/jpeg', quality))
}
