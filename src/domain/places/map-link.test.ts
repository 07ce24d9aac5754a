import { expect, it } from 'vitest'
import { mapLink } from './map-link.ts'
import { readPosition } from './read-position.ts'

it.each([
  'https://www.google.com/maps/@-0.9471,100.3628,17z',
  'https://www.google.com/maps/place/Pasar+Raya/@-0.95,100.36,15z/data=!3m1!4b1!4m5!3m4!1s0x0:0x0!8m2!3d-0.9471!4d100.3628',
  'https://maps.google.com/maps?q=-0.9471%2C100.3628&z=17&hl=id',
  'https://www.google.com/maps/search/?api=1&query=-0.9471,100.3628',
  'https://www.google.com/maps/search/-0.9471,+100.3628?entry=tts',
  'https://www.google.com/maps/dir/?api=1&destination=-0.9471,100.3628',
  'https://www.google.com/maps?q=loc:-0.9471,100.3628',
  'https://www.openstreetmap.org/?mlat=-0.9471&mlon=100.3628#map=12/-0.9/100.4',
  'https://www.openstreetmap.org/#map=17/-0.9471/100.3628',
  'https://maps.apple.com/?ll=-0.9471,100.3628&q=Lokasi',
  'https://maps.apple.com/place?coordinate=-0.9471,100.3628&name=Toko',
  'https://waze.com/ul?ll=-0.9471%2C100.3628&navigate=yes',
  'geo:-0.9471,100.3628',
  'geo:-0.9471,100.3628?z=17',
  'geo:0,0?q=-0.9471,100.3628(Rumah)',
  'Lokasi: https://maps.google.com/?q=-0.9471,100.3628 tolong cepat',
])('%s', (text) => {
  expect(mapLink(text)).toEqual({ kind: 'point', point: { lat: -0.9471, lng: 100.3628 } })
})

it('reads degrees and minutes in a link', () => {
  const read = mapLink(`https://www.google.com/maps/place/0%C2%B056'49.6%22S+100%C2%B021'46.1%22E/@-0.9,100.3,17z`)
  expect(read?.kind === 'point' && read.point.lat).toBeCloseTo(-0.94711, 4)
})

it('takes the words where a link has no numbers', () => {
  expect(mapLink('https://www.google.com/maps/place/Masjid+Raya/')).toEqual({ kind: 'words', words: 'Masjid Raya' })
  expect(mapLink('https://maps.google.com/?q=pasar+siteba')).toEqual({ kind: 'words', words: 'pasar siteba' })
  expect(mapLink('geo:0,0?q=pasar%20siteba')).toEqual({ kind: 'words', words: 'pasar siteba' })
})

it.each(['https://maps.app.goo.gl/AbCd12', 'https://goo.gl/maps/xyz', 'https://contoh.id/a%b', 'geo:', 'https://'])('says that %s cannot be read, or is no link', (text) => {
  expect(['closed', undefined]).toContain(mapLink(text)?.kind)
})

it('reads every form of a position, and leaves words alone', () => {
  const padang = { lat: -0.947, lng: 100.417 }
  expect(readPosition('-0.9471, 100.3628', padang)).toEqual({ kind: 'point', point: { lat: -0.9471, lng: 100.3628 } })
  expect(readPosition('https://maps.app.goo.gl/AbCd12', padang)).toEqual({ kind: 'closed' })
  expect(readPosition('39C7+5R Padang', padang)).toMatchObject({ kind: 'point' })
  for (const words of ['dakek pasa raya', 'jl purus 3 rt 01/rw 02', '0812-3456-7890', '']) expect(readPosition(words, padang), words).toBeNull()
})
