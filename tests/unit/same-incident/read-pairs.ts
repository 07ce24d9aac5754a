import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { slackOf } from '#domain/similar/slack.ts'
import { cluesOf } from '#domain/similar/clues.ts'
import { kinshipOf } from '#domain/similar/kinship.ts'
import type { Evidence } from '#domain/similar/likeness.ts'
import { loadCity } from '#server/city/load-city.ts'

type Row = Record<string, string>
export type Pair = { readonly set: 'tuning' | 'held-out'; readonly same: boolean; readonly situation: string; readonly evidence: Evidence }

const here = { lat: -0.9497, lng: 100.3605 }
const metre = 1 / 111_195

/** The labelled pairs of `pairs.csv`: what two callers said, and whether they spoke of one incident. */
export function readPairs(): Pair[] {
  const rows = parse<Row>(readFileSync(path.join(import.meta.dirname, 'pairs.csv'), 'utf8'), { columns: true })
  return rows.map(pairOf)
}

function pairOf(row: Row): Pair {
  const { families, types } = loadCity()
  const text = (name: string) => row[name] ?? ''
  // The form does not write the name of a mere area into a ticket's address or landmark.
  const place = (which: 'earlier' | 'later') => (['kelurahan', 'kecamatan'].includes(text(`${which}_point`)) ? '' : text(`${which}_place`))
  const [earlier, later] = [text('earlier_type'), text('later_type')].map((code) => {
    const type = types.find((known) => known.code === code)
    if (type === undefined) throw new Error(`${text('situation')}: no type ${code}`)
    return type
  }) as [(typeof types)[number], (typeof types)[number]]
  const reach = families.find(({ code }) => code === earlier.family)?.reach
  if (reach === undefined) throw new Error(`no family ${earlier.family}`)
  const kinship = kinshipOf(earlier, later)
  return {
    set: text('set') === 'held-out' ? 'held-out' : 'tuning',
    same: text('same') === 'yes',
    situation: text('situation'),
    evidence: {
      earlier: { point: here, slack: slackOf(text('earlier_point')), clues: cluesOf(place('earlier'), text('earlier_words')) },
      later: {
        point: { lat: here.lat + Number(text('metres')) * metre, lng: here.lng },
        slack: slackOf(text('later_point')),
        clues: cluesOf(place('later'), text('later_words')),
      },
      minutes: Number(text('minutes')),
      kinship,
      reach,
      others: Number(text('others')),
    },
  }
}
