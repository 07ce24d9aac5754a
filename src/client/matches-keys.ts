type Press = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

const named: Readonly<Record<string, string>> = { '↑': 'ArrowUp', '↓': 'ArrowDown', Esc: 'Escape' }

/**
 * Whether a key press is the keys as they are written for people: "Ctrl+Enter", "Alt+P", "Alt+Shift+1", "F2", "?". What the
 * overlay shows is what the handlers ask for. Letters and digits go by their place on the keyboard, since Alt changes what they type.
 */
export function matchesKeys(event: Press, keys: string): boolean {
  const parts = keys.split('+')
  const last = parts.at(-1) ?? ''
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier)
  if ((event.ctrlKey || event.metaKey) !== wants('Ctrl') || event.altKey !== wants('Alt')) return false
  // A sign such as "?" is typed with Shift on one keyboard and without on another.
  if (!/^[A-Z0-9]$/.test(last) && last.length === 1 && !(last in named)) return event.key === last
  if (event.shiftKey !== wants('Shift')) return false
  if (/^[A-Z]$/.test(last)) return event.code === `Key${last}`
  if (/^[0-9]$/.test(last)) return event.code === `Digit${last}` || event.code === `Numpad${last}`
  return event.key === (named[last] ?? last)
}
