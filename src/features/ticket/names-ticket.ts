import type { Ticket } from '#contracts/ticket.ts'

const digits = (text: string) => text.replace(/\D/g, '')

/** Whether what was typed names this ticket: by figures of its number, or by words of its place. */
export function namesTicket({ number, location }: Pick<Ticket, 'number' | 'location'>, typed: string): boolean {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return true
  if (/^[\d\s#-]+$/.test(wanted)) return digits(number).includes(digits(wanted))
  const place = [location.address, location.landmark, location.kelurahan, location.kecamatan].join(' ').toLowerCase()
  return wanted.split(/\s+/).every((word) => place.includes(word))
}
