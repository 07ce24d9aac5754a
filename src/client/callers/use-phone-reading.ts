'use client'

import { useEffect, useState } from 'react'
import type { PhoneReading } from '#contracts/phone.ts'

type Reader = (typed: string) => PhoneReading | null

/** What a field holds: nothing, a number, or something that is none (yet). */
export type Understood =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'number'; readonly reading: PhoneReading }
  | { readonly kind: 'unread' }

/** How a typed number is understood. The rules of all countries are fetched once somebody types, never before. */
export function usePhoneReading(typed: string): Understood {
  const [read, setRead] = useState<Reader | null>(null)
  const words = typed.trim()
  const wanted = words !== ''
  useEffect(() => {
    if (!wanted || read) return
    // Without them the number is kept as it is typed; the server reads it.
    import('#contracts/phone.ts').then(({ readPhone }) => setRead(() => readPhone)).catch(() => undefined)
  }, [wanted, read])
  if (!wanted || !read) return { kind: 'nothing' }
  const reading = read(words)
  return reading ? { kind: 'number', reading } : { kind: 'unread' }
}
