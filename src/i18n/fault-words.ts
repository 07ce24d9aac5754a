import type { FaultCode } from '#contracts/fault.ts'
import type { Locale } from './locale.ts'
// Read by the server alone, which runs without the build.
import en from './faults/en.json' with { type: 'json' }
import id from './faults/id.json' with { type: 'json' }

/** What is wrong with a field, in the reader's language. */
export const faultWords = (code: FaultCode, locale: Locale): string => (locale === 'en' ? en : id)[code]
