import type { Ticket } from '#contracts/ticket.ts'
import { shortNumber } from '../marks/short-number.ts'
import { placeWords } from '../place/place-words.ts'

/** The ticket that work is about, in words that are kept with the work: "#0041 Kebakaran bangunan · Pasar Raya". */
export const aboutTicket = ({ number, type, location }: Ticket, typeName: (code: string) => string): string =>
  [`#${shortNumber(number)} ${typeName(type)}`, placeWords(location).main].filter(Boolean).join(' · ')
