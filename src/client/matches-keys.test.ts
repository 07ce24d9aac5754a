import { describe, expect, it } from 'vitest'
import { matchesKeys } from './matches-keys.ts'

const press = (key: string, code: string, held: ('alt' | 'ctrl' | 'meta' | 'shift')[] = []) => ({
  key, code, altKey: held.includes('alt'), ctrlKey: held.includes('ctrl'), metaKey: held.includes('meta'), shiftKey: held.includes('shift'),
})

describe('matchesKeys', () => {
  it.each([
    ['Ctrl+Enter', press('Enter', 'Enter', ['ctrl'])],
    ['Ctrl+Enter', press('Enter', 'Enter', ['meta'])],
    ['Alt+P', press('π', 'KeyP', ['alt'])],
    ['Alt+1', press('1', 'Digit1', ['alt'])],
    ['Alt+Shift+1', press('!', 'Digit1', ['alt', 'shift'])],
    ['Alt+↓', press('ArrowDown', 'ArrowDown', ['alt'])],
    ['F2', press('F2', 'F2')],
    ['?', press('?', 'Slash', ['shift'])],
    ['Ctrl+K', press('k', 'KeyK', ['ctrl'])],
  ])('%s is pressed', (keys, event) => expect(matchesKeys(event, keys)).toBe(true))

  it.each([
    ['Ctrl+Enter', press('Enter', 'Enter')],
    ['Ctrl+Enter', press('Enter', 'Enter', ['ctrl', 'alt'])],
    ['Alt+1', press('1', 'Digit1')],
    ['Alt+1', press('!', 'Digit1', ['alt', 'shift'])],
    ['F2', press('F2', 'F2', ['ctrl'])],
    ['?', press('?', 'Slash', ['ctrl', 'shift'])],
  ])('%s is not %j', (keys, event) => expect(matchesKeys(event, keys)).toBe(false))
})
