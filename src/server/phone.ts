import parsePhoneNumber from 'libphonenumber-js'

/** A telephone number as E.164 where it can be read as an Indonesian or international one; else as it was typed. */
export function normalisePhone(typed: string): string {
  const parsed = parsePhoneNumber(typed, 'ID')
  return parsed?.isPossible() ? parsed.number : typed.trim()
}
