/** What the tabs of this browser tell each other: that drafts or the outbox changed, or who signed in. */
export type TabWord = { readonly kind: 'drafts' | 'outbox' } | { readonly kind: 'signed-in'; readonly owner: string }

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('siaga-desk')

export const tellTabs = (word: TabWord): void => channel?.postMessage(word)

/** Hears the other tabs; returns what ends it. */
export function hearTabs(listener: (word: TabWord) => void): () => void {
  const hear = ({ data }: MessageEvent<TabWord>) => listener(data)
  channel?.addEventListener('message', hear)
  return () => channel?.removeEventListener('message', hear)
}
