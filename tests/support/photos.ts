import { crc32 } from 'node:zlib'
import sharp from 'sharp'

/** A photo of nothing in particular, with where and with what it was taken: 800 × 600 unless told otherwise, lying on its side. */
export async function somePhoto(width = 800, height = 600): Promise<Uint8Array<ArrayBuffer>> {
  const picture = sharp({ create: { width, height, channels: 3, background: '#c2410c', noise: { type: 'gaussian', mean: 128, sigma: 20 } } })
  const bytes = await picture
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Make: 'Kamera Uji', Model: 'Model Uji' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '0/1 56/1 58/1', GPSLongitudeRef: 'E', GPSLongitude: '100/1 21/1 37/1' } })
    .toBuffer()
  return new Uint8Array(bytes)
}

/**
 * The head of a PNG that says it is `side` pixels wide and high, with next to nothing behind it.
 */
export async function bomb(side: number): Promise<Uint8Array<ArrayBuffer>> {
  const png = Buffer.from(await sharp({ create: { width: 1, height: 1, channels: 3, background: '#000' } }).png().toBuffer())
  png.writeUInt32BE(side, 16)
  png.writeUInt32BE(side, 20)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return new Uint8Array(png)
}

/** The two pictures, one after the other, as a WebP that moves. */
export async function movingPicture(): Promise<Uint8Array<ArrayBuffer>> {
  const frames = await Promise.all(['#f00', '#00f'].map((background) => sharp({ create: { width: 40, height: 40, channels: 3, background } }).png().toBuffer()))
  return new Uint8Array(await sharp(frames, { join: { animated: true } }).webp({ loop: 0, delay: [100, 100] }).toBuffer())
}
