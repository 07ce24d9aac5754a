import { readPhone } from '#contracts/phone.ts'

/** A telephone number as E.164 where it can be read as an Indonesian or international one; else as it was typed. */
export const normalisePhone = (typed: string): string => readPhone(typed)?.e164 ?? typed.trim()
