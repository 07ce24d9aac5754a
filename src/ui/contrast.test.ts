import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--c-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [name, { light, dark }]),
)

const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const colour = (name: string, theme: 'light' | 'dark') => (name.startsWith('#') ? name : (tokens.get(name)?.[theme] ?? ''))
const surfaces = ['page', 'surface', 'raised']
const on = (names: string[], grounds: string[], least: number) =>
  names.flatMap((name) => grounds.map((ground): [string, string, number] => [name, ground, least]))

describe.each(['light', 'dark'] as const)('contrast in the %s theme', (theme) => {
  it.each([
    ...on(['text', 'quiet'], [...surfaces, 'sunken'], 7),
    ...on(['faint', 'accent', 'critical', 'urgent', 'routine', 'done'], surfaces, 4.5),
    ...on(['edge', 'focus'], surfaces, 3),
    ...on(['text'], ['accent-soft', 'critical-soft', 'urgent-soft', 'routine-soft'], 7),
    ['critical', 'critical-soft', 4.5],
    ['urgent', 'urgent-soft', 4.5],
    ['routine', 'routine-soft', 4.5],
    ['on-accent', 'accent', 4.5],
    ['on-accent', 'accent-hover', 4.5],
    ['#ffffff', 'critical-fill', 4.5],
    ['#000000', 'urgent-fill', 7],
    ['#ffffff', 'routine-fill', 4.5],
  ] as [string, string, number][])('of %s on %s is at least %d', (ink, ground, least) => {
    expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(least)
  })
})
