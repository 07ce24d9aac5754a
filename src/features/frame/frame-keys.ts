import type { Page } from '#domain/pages.ts'

export type FrameAct = { readonly kind: 'help' } | { readonly kind: 'palette' } | { readonly kind: 'page'; readonly page: Page }

/** The keys that work on every page, as they are written: the handler asks for these, and the overlay shows these. `whileTyping`: also in a field. */
export const frameKeys = (pages: readonly Page[]): readonly { readonly keys: string; readonly act: FrameAct; readonly whileTyping: boolean }[] => [
  { keys: 'F1', act: { kind: 'help' }, whileTyping: true },
  { keys: '?', act: { kind: 'help' }, whileTyping: false },
  { keys: 'Ctrl+K', act: { kind: 'palette' }, whileTyping: true },
  ...pages.map((page, index) => ({ keys: `Alt+Shift+${index + 1}`, act: { kind: 'page', page }, whileTyping: true }) as const),
]
