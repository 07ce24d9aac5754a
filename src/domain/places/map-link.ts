import type { LatLng } from '../geo.ts'
import { typedCoordinates } from './typed-coordinates.ts'

/** What a pasted link of a map says: a point, words to search for, or nothing that can be read without the internet. */
export type MapLink = { readonly kind: 'point'; readonly point: LatLng } | { readonly kind: 'words'; readonly words: string } | { readonly kind: 'closed' }

const link = /(?:https?:\/\/|geo:)\S+/iu
const number = String.raw`-?\d{1,3}(?:\.\d+)?`
const pair = new RegExp(String.raw`^(?:loc:)?\s*(${number})\s*,\s*(${number})`, 'u')
// The pin of a Google link; what follows "@" is only the middle of the window.
const pin = new RegExp(String.raw`!3d(${number})!4d(${number})`, 'gu')
const window = new RegExp(String.raw`@(${number}),(${number})`, 'u')
const osmHash = new RegExp(String.raw`map=\d+(?:\.\d+)?\/(${number})\/(${number})`, 'u')
const parameters = ['q', 'query', 'll', 'coordinate', 'destination', 'daddr', 'center', 'sll', 'cp', 'to'] as const

/** Reads a link of Google Maps, OpenStreetMap, Apple Maps, Waze or a `geo:` address in the text; `null` when there is none. */
export function mapLink(text: string): MapLink | null {
  const address = link.exec(text)?.[0]
  if (address === undefined) return null
  if (/^geo:/i.test(address)) return ofGeo(address)
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const [lat, lng] = [url.searchParams.get('mlat'), url.searchParams.get('mlon')]
  const asked = parameters.flatMap((name) => url.searchParams.get(name) ?? [])
  const points = [
    lat !== null && lng !== null ? `${lat},${lng}` : '',
    ...[...address.matchAll(pin)].slice(-1).map((found) => `${found[1]},${found[2]}`),
    ...asked,
    joined(osmHash.exec(url.hash)),
    // "/maps/place/0°56'49.6"S+100°21'46.1"E/@…": the pin again, and then the window.
    decoded(url.pathname).split('/@')[0] ?? '',
    joined(window.exec(url.pathname)),
  ]
  for (const candidate of points) {
    const point = pointIn(candidate)
    if (point) return { kind: 'point', point }
  }
  const words = asked.find((value) => /\p{L}{3}/u.test(value)) ?? /\/maps\/(?:place|search)\/([^/@]+)/u.exec(decoded(url.pathname))?.[1]
  return words ? { kind: 'words', words } : { kind: 'closed' }
}

function ofGeo(address: string): MapLink {
  const [spot = '', query = ''] = decoded(address.slice(4)).split('?')
  const asked = new URLSearchParams(query).get('q') ?? ''
  const point = pointIn(asked) ?? pointIn(spot)
  // "geo:0,0?q=…" is how phones say that only the query counts.
  if (point && !(point.lat === 0 && point.lng === 0)) return { kind: 'point', point }
  return asked ? { kind: 'words', words: asked } : { kind: 'closed' }
}

function pointIn(text: string): LatLng | null {
  const found = pair.exec(text.trim())
  if (!found) return typedCoordinates(text)
  const point = { lat: Number(found[1]), lng: Number(found[2]) }
  return Math.abs(point.lat) <= 90 && Math.abs(point.lng) <= 180 ? point : null
}

const joined = (found: RegExpExecArray | null) => (found ? `${found[1]},${found[2]}` : '')

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
