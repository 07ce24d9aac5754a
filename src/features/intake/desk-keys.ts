import { wishKey } from './callbacks/callback-key.ts'
import { priorities, type Priority } from '#domain/priority.ts'

/** What a key of the desk does, wherever the focus is. */
export type DeskAct =
  | { readonly kind: 'send' | 'draft' | 'paper' | 'previous' | 'next' | 'questions' | 'wish' }
  | { readonly kind: 'priority'; readonly priority: Priority }

/** The keys of the desk as they are written: the handler asks for these, and the overlay shows these. */
export const deskKeys: readonly { readonly keys: string; readonly act: DeskAct }[] = [
  { keys: 'Ctrl+Enter', act: { kind: 'send' } },
  ...priorities.map((priority) => ({ keys: `Alt+${priority}`, act: { kind: 'priority', priority } }) as const),
  { keys: 'F2', act: { kind: 'draft' } },
  { keys: 'Alt+↑', act: { kind: 'previous' } },
  { keys: 'Alt+↓', act: { kind: 'next' } },
  { keys: 'F4', act: { kind: 'paper' } },
  { keys: 'Alt+Q', act: { kind: 'questions' } },
  { keys: wishKey, act: { kind: 'wish' } },
]
