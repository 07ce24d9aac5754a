const { SIAGA_FAULTS: form } = process.env

/** The full form: long faults, done to the product itself with its pages. `npm run test:faults` asks for it. */
export const isFull = form === 'full'

/** Every fault, be it in its short form (`SIAGA_FAULTS=all`); without it `npm test` does a selection. */
export const isEvery = isFull || form === 'all'

/** The one length of a fault or the other, in milliseconds. */
export const lasting = (full: number, short: number): number => (isFull ? full : short)
