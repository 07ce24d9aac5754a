import parsePhoneNumber from 'libphonenumber-js/min'

/** A telephone number as it was understood. */
export type PhoneReading = {
  readonly e164: string
  /** As people write it: within the country for its own numbers, else with the country's code. */
  readonly shown: string
  /** Of another country than the city's. */
  readonly foreign: boolean
}

const country = 'ID'

/**
 * Reads a telephone number in any spelling ("0812…", "+62 812", "62812…", "(0751) 12345") as an Indonesian or international
 * one. `null` where it is none: too short, a service number such as 112, or words.
 */
export function readPhone(typed: string): PhoneReading | null {
  // As callers abroad write the plus; no Indonesian number begins so.
  const parsed = parsePhoneNumber(typed.trim().replace(/^00(?=[1-9])/, '+'), country)
  // A national part that still begins with 0 is a number half typed, not a number.
  if (!parsed?.isPossible() || parsed.nationalNumber.startsWith('0')) return null
  const foreign = parsed.country !== country
  const shown = foreign ? parsed.formatInternational() : parsed.formatNational()
  // A number of the country that is written without its 0 has the length of one, but fits no kind there is.
  if (!foreign && !/^\(?0/.test(shown)) return null
  return { e164: parsed.number, shown, foreign }
}
