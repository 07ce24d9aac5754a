/** `npm run test:faults` sets it; without it each fault takes its short form, and servers run without pages. */
export const isFull = process.env.SIAGA_FAULTS === 'full'

/** The one length of a fault or the other, in milliseconds. */
export const lasting = (full: number, short: number): number => (isFull ? full : short)
