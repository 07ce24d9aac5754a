import type { Ticket } from '#contracts/ticket.ts'

/** How a place is told: the line to shout across the room, the area it lies in, and what to look for there. */
export type PlaceWords = { readonly main: string | null; readonly area: string | null; readonly landmark: string | null; readonly estimated: boolean }

/** Puts a location into lines; what already stands in one line is not repeated in another. */
export function placeWords({ address, landmark, kelurahan, kecamatan, exact }: Ticket['location']): PlaceWords {
  const area = [kelurahan, kecamatan].filter(Boolean).join(', ') || null
  const main = address ?? landmark ?? area
  return {
    main,
    area: main === area ? null : area,
    landmark: address === null ? null : landmark,
    estimated: area !== null && !exact,
  }
}

/** An address for the phone's own navigation: opens the map application at the place. */
export const geoLink = ({ lat, lng }: { lat: number; lng: number }, label: string): string =>
  `geo:${lat},${lng}?q=${lat},${lng}(${encodeURIComponent(label).replaceAll('(', '%28').replaceAll(')', '%29')})`
