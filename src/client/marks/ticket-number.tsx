import { shortNumber } from './short-number.ts'

/** A ticket's number: the four digits people say, the whole number on hover; `full` shows all of it. */
export const TicketNumber = ({ number, full = false, className }: { number: string; full?: boolean; className?: string }) => (
  <span title={number} className={`font-semibold whitespace-nowrap tabular-nums ${className ?? ''}`}>
    {full ? number : `#${shortNumber(number)}`}
  </span>
)
