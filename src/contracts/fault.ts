/**
 * What can be wrong with a request beyond the shape of one field. A rule of a schema gives the code (`fault`); the words are looked
 * up in the reader's language when it is answered.
 */
export const faultCodes = [
  'required',
  'no-number',
  'mobile-number',
  'nothing-to-change',
  'phone-or-call',
  'type-or-location',
  'units-or-change',
  'no-fix',
  'no-instant',
  'asked-twice',
  'named-twice',
  'unknown-instruction',
  'answer-twice',
  'no-yes-or-no',
  'choice-incomplete',
  'key-twice',
  'number-without-unit',
  'band-without-start',
] as const
export type FaultCode = (typeof faultCodes)[number]

/** The fault of a rule (`refine`), at the field that it is said of. */
export const fault = (code: FaultCode, ...path: string[]) => ({ path, params: { fault: code } })
