import { describe, expect, it } from 'vitest'
import { callCategories } from '#domain/call-category.ts'
import { laneAct, laneKeys } from './lane.ts'

const press = (key: string, over: Partial<Parameters<typeof laneAct>[1]> = {}) => ({
  key, code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key, altKey: false, ctrlKey: false, metaKey: false, isComposing: false, ...over,
})
const alt = { altKey: true }

describe('lane', () => {
  it('has a key of its own for every category but the emergency', () => {
    expect(laneKeys.map(({ category }) => category).sort()).toEqual(callCategories.filter((category) => category !== 'darurat').sort())
    expect(new Set(laneKeys.map(({ letter }) => letter)).size).toBe(laneKeys.length)
  })

  it('arms with Alt and the letter, whatever the keyboard makes of it', () => {
    expect(laneAct(null, press('p', alt))).toEqual({ kind: 'arm', category: 'prank' })
    expect(laneAct(null, press('π', { ...alt, code: 'KeyP' }))).toEqual({ kind: 'arm', category: 'prank' })
    expect(laneAct('hening', press('p', alt))).toEqual({ kind: 'arm', category: 'prank' })
  })

  it('logs with a plain Enter, and only when armed', () => {
    expect(laneAct('prank', press('Enter')).kind).toBe('confirm')
    expect(laneAct(null, press('Enter')).kind).toBe('none')
    expect(laneAct('prank', press('Enter', { ctrlKey: true })).kind).toBe('disarm')
  })

  it('is put down by any other key, so that a later Enter belongs to the form', () => {
    for (const key of ['a', 'Tab', 'Escape', 'ArrowDown', ' ']) expect(laneAct('prank', press(key)).kind).toBe('disarm')
    for (const key of ['Alt', 'Shift', 'Control']) expect(laneAct('prank', press(key)).kind).toBe('none')
  })

  it('takes numbers for a silent call and a complaint, and the letter of a response for silence alone', () => {
    expect(laneAct('hening', press('2'))).toEqual({ kind: 'digit', digit: 2 })
    expect(laneAct('keluhan', press('9'))).toEqual({ kind: 'digit', digit: 9 })
    expect(laneAct('prank', press('2')).kind).toBe('disarm')
    expect(laneAct('hening', press('2', { ctrlKey: true })).kind).toBe('disarm')
    expect(laneAct('hening', press('a')).kind).toBe('response')
    expect(laneAct('keluhan', press('a')).kind).toBe('disarm')
  })

  it('leaves letters, Ctrl+Alt and words being composed alone', () => {
    expect(laneAct(null, press('p')).kind).toBe('none')
    expect(laneAct(null, press('p', { ...alt, ctrlKey: true })).kind).toBe('none')
    expect(laneAct('prank', press('Enter', { isComposing: true })).kind).toBe('none')
  })
})
