import { distanceMetres, type LatLng } from '../geo.ts'
import { shared, type Clues } from './clues.ts'
import type { Kinship } from './kinship.ts'

/** How far apart in metres and minutes two reports of one incident of a kind may lie before that speaks against them. */
export type Reach = { readonly metres: number; readonly minutes: number }

export type Evidence = {
  /** `null` while a report has no point yet. `slack` is how far the incident may lie from it, in metres. */
  readonly earlier: { readonly point: LatLng; readonly slack: number; readonly clues: Clues }
  readonly later: { readonly point: LatLng | null; readonly slack: number; readonly clues: Clues }
  readonly minutes: number
  /** `null` while the later report has no type yet. */
  readonly kinship: Kinship | null
  readonly reach: Reach
  /** How many other open tickets of the family lie around: the more, the less a near one says. */
  readonly others: number
}

/** What speaks for and against two reports being one incident; each around 0 when it says nothing. */
export type Features = Readonly<Record<'space' | 'time' | 'kin' | 'words' | 'numbers' | 'crowd', number>>

// Fitted by logistic regression to the tuning part of tests/unit/same-incident/pairs.csv, then rounded.
const weights: Features & { readonly bias: number } = {
  bias: -0.75, space: 0.95, time: 1.6, kin: 0.85, words: 1.8, numbers: 0.3, crowd: -0.4,
}

const floor = -4
const kinships: Readonly<Record<Kinship, number>> = { same: 0, family: -1, 'told-as': -1, strange: -4 }

/** The features of a pair; pure arithmetic on what both callers said. */
export function featuresOf({ earlier, later, minutes, kinship, reach, others }: Evidence): Features {
  const radius = Math.hypot(reach.metres, earlier.slack, later.slack)
  const metres = later.point === null ? null : distanceMetres(earlier.point, later.point)
  const near = metres === null ? 0 : Math.max(floor, 1 - (metres / radius) ** 2)
  const [a, b] = [earlier.clues, later.clues]
  const numbers = [...a.numbers].filter(([kind]) => b.numbers.has(kind))
  return {
    // A vague point that happens to be near proves less than a sharp one.
    space: near > 0 ? near * Math.sqrt(reach.metres / radius) : near,
    time: Math.max(floor, 1 - minutes / reach.minutes),
    kin: kinship === null ? -0.5 : kinships[kinship],
    words: Math.min(3, shared(a, b).length) / 3,
    numbers: numbers.length === 0 ? 0 : numbers.every(([kind, value]) => b.numbers.get(kind) === value) ? 1 : -1,
    crowd: Math.log1p(others),
  }
}

/** How likely, from 0 to 1, it is that both callers speak of one incident. */
export function likeness(evidence: Evidence): number {
  const features = featuresOf(evidence)
  const sum = Object.entries(features).reduce((total, [name, value]) => total + value * weights[name as keyof Features], weights.bias)
  return 1 / (1 + Math.exp(-sum))
}
