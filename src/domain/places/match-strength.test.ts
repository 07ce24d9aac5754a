import { expect, it } from 'vitest'
import { coverage, matchStrength, wordWeight } from './match-strength.ts'

const word = (weight: number, matched: number) => ({ weight, matched })

it('lets a word that many names share tell little', () => {
  expect(wordWeight(1)).toBe(1)
  expect(wordWeight(10)).toBeCloseTo(0.3, 2)
})

it('covers by weight, not by count', () => {
  expect(coverage([word(0.2, 0), word(0.8, 1)])).toBeCloseTo(0.8)
  expect(coverage([])).toBe(0)
})

it('takes a whole name inside a long sentence, and half a name for a short query', () => {
  const sentence = [word(1, 1), word(1, 0), word(1, 0), word(1, 0)]
  expect(matchStrength([word(1, 1)], sentence, 'titik')).toBeGreaterThan(0.6)
  expect(matchStrength([word(0.2, 1), word(1, 0)], [word(0.2, 1)], 'titik')).toBeGreaterThan(0.5)
})

it('refuses what has only a common word in common', () => {
  expect(matchStrength([word(0.2, 1), word(1, 0)], [word(0.2, 1), word(1, 0)], 'titik')).toBe(0)
})

it('puts the surer spot first when the words match alike', () => {
  const scores = (['titik', 'jalan', 'kelurahan', 'kecamatan'] as const).map((precision) => matchStrength([word(1, 1)], [word(1, 1)], precision))
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
  expect(new Set(scores).size).toBe(4)
})
