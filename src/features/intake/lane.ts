import type { CallCategory } from '#domain/call-category.ts'

export type LaneCategory = Exclude<CallCategory, 'darurat'>

/** The keys of the non-emergency lane, in the order of their frequency; each is pressed together with Alt. */
export const laneKeys: readonly { readonly category: LaneCategory; readonly letter: string }[] = [
  { category: 'prank', letter: 'P' },
  { category: 'hening', letter: 'H' },
  { category: 'salah-sambung', letter: 'S' },
  { category: 'terputus', letter: 'T' },
  { category: 'informasi', letter: 'I' },
  { category: 'uji-coba', letter: 'U' },
  { category: 'keluhan', letter: 'K' },
]

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'>
export type LaneAct =
  | { readonly kind: 'arm'; readonly category: LaneCategory }
  /** A choice by number: a check of the silent call, the service complained about. */
  | { readonly kind: 'digit'; readonly digit: number }
  /** Somebody answered in a silent call. */
  | { readonly kind: 'response' }
  | { readonly kind: 'confirm' | 'disarm' | 'none' }

/** The key for a response in a silent call: "ada". */
export const responseLetter = 'A'

const modifiers = ['Alt', 'AltGraph', 'Control', 'Meta', 'Shift', 'CapsLock']

/**
 * What a key means to the lane. Alt and a letter arm a category, Enter then logs it, and any other key puts it down
 * again: an Enter meant for the form must never log a call. Silence and complaints take a number, silence a response too. `code` is read because Alt changes `key` on some keyboards.
 */
export function laneAct(armed: LaneCategory | null, { key, code, altKey, ctrlKey, metaKey, isComposing }: Key): LaneAct {
  if (isComposing) return { kind: 'none' }
  const lane = altKey && !ctrlKey && !metaKey ? laneKeys.find(({ letter }) => code === `Key${letter}`) : undefined
  if (lane) return { kind: 'arm', category: lane.category }
  if (armed === null || modifiers.includes(key)) return { kind: 'none' }
  const plain = !altKey && !ctrlKey && !metaKey
  if (plain && (armed === 'hening' || armed === 'keluhan') && /^[1-9]$/.test(key)) return { kind: 'digit', digit: Number(key) }
  if (plain && armed === 'hening' && key.toUpperCase() === responseLetter) return { kind: 'response' }
  return { kind: key === 'Enter' && plain ? 'confirm' : 'disarm' }
}
