/**
 * The ticket number `112-YYYYMMDD-NNNN`. The day is the city's, not UTC's; numbers are gapless within a day and grow
 * to five digits on a day with more than 9,999 tickets.
 */
export function formatTicketNumber(day: string, ordinal: number): string {
  return `112-${day.replaceAll('-', '')}-${String(ordinal).padStart(4, '0')}`
}
