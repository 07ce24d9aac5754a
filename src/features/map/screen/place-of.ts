import type { Ticket } from '#contracts/ticket.ts'

/** A ticket's place in two parts: what people call it, and the area it lies in. */
export function placeOf({ address, landmark, kelurahan, kecamatan }: Ticket['location']): { name: string | null; area: string } {
  const name = address ?? landmark ?? kelurahan ?? kecamatan
  const area = [kelurahan, kecamatan].filter((part) => part && part !== name).join(', ')
  return { name, area }
}
