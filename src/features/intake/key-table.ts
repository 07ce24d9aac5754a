import type { Priority } from '#domain/priority.ts'
import { blockKeys } from './caller/block-keys.ts'
import { callbackKey } from './callbacks/callback-key.ts'
import { deskKeys, type DeskAct } from './desk-keys.ts'
import { laneKeys, responseLetter, type LaneCategory } from './lane.ts'
import { metronomeKey } from './metronome-key.ts'
import { callerLetters, similarLetters, undoLetter } from './similar-places.ts'

type KeyWord = DeskAct['kind'] | 'metronome' | 'callback' | 'similar' | 'own' | 'undo' | 'lane' | 'confirm' | 'digits' | 'response' | 'misuse' | 'emergency' | 'take' | 'escape'
export type KeyLine = { readonly keys: string; readonly word: KeyWord; readonly priority?: Priority; readonly category?: LaneCategory }

/** Every key of the call-taker's page, made of the tables that its handlers ask: what the overlay shows. */
export const keyTable: readonly KeyLine[] = [
  ...deskKeys.map(({ keys, act }): KeyLine => ({ keys, word: act.kind, ...('priority' in act && { priority: act.priority }) })),
  { keys: 'Enter', word: 'take' },
  { keys: 'Esc', word: 'escape' },
  { keys: metronomeKey, word: 'metronome' },
  { keys: callbackKey, word: 'callback' },
  { keys: similarLetters.map((letter) => `Alt+${letter}`).join(' '), word: 'similar' },
  { keys: callerLetters.map((letter) => `Alt+${letter}`).join(' '), word: 'own' },
  { keys: `Alt+${undoLetter}`, word: 'undo' },
  ...laneKeys.map(({ category, letter }): KeyLine => ({ keys: `Alt+${letter}`, word: 'lane', category })),
  { keys: 'Enter', word: 'confirm' },
  { keys: '1–9', word: 'digits' },
  { keys: responseLetter, word: 'response' },
  { keys: blockKeys.misuse, word: 'misuse' },
  { keys: blockKeys.emergency, word: 'emergency' },
]
