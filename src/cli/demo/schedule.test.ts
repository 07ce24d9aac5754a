import { describe, expect, it } from 'vitest'
import { schedule, type PrintedTimes } from './schedule.ts'

const at = (text: string) => new Date(text)
const bare = (reportedAt: string): PrintedTimes => ({
  reportedAt: at(reportedAt),
  departedAt: null,
  arrivedAt: null,
  doneAt: null,
})

describe('the demo day', () => {
  it('keeps printed distances in time', () => {
    const acts = schedule([
      {
        reportedAt: at('2025-06-12T16:35:00+07:00'),
        departedAt: at('2025-06-12T16:36:00+07:00'),
        arrivedAt: at('2025-06-12T16:41:00+07:00'),
        doneAt: at('2025-06-12T16:50:00+07:00'),
      },
    ])
    expect(acts.filter((act) => act.printed).map(({ step, minute }) => [step, minute])).toEqual([
      ['report', 0],
      ['en-route', 1],
      ['on-scene', 6],
      ['complete', 15],
    ])
  })

  it('cuts the silence between incidents and keeps their order', () => {
    const acts = schedule([bare('2025-03-05T13:00:00+07:00'), bare('2020-01-19T22:30:00+07:00')])
    const reports = acts.filter((act) => act.step === 'report')
    expect(reports.map(({ incident, minute }) => [incident, minute])).toEqual([
      [1, 0],
      [0, 5],
    ])
  })

  it('never lets a step of an incident come before the one before it', () => {
    const late = { ...bare('2025-11-15T17:56:00+07:00'), arrivedAt: at('2025-11-15T17:57:00+07:00') }
    const minutes = schedule([late]).map(({ minute }) => minute)
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b))
  })
})
