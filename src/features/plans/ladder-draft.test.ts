import { describe, expect, it } from 'vitest'
import { clocksOfDraft, draftOf, secondsOf, withStep } from './ladder-draft.ts'

const clocks = { accept: [60, 30, 30], depart: [120, 60], arrive: [900, 300], update: [1_800, 900] }

describe('the seconds of a step', () => {
  it.each([['15', 15], ['86400', 86_400], [' 60 ', 60], ['007200', 7_200]])('%j are %i', (text, seconds) => {
    expect(secondsOf(text)).toBe(seconds)
  })

  it.each(['14', '86401', '', ' ', '1.5', '-60', '6e1', 'satu menit', '9999999'])('%j are none', (text) => {
    expect(secondsOf(text)).toBeNull()
  })
})

describe('a ladder that is typed', () => {
  it('comes back as it was', () => {
    expect(clocksOfDraft(draftOf(clocks))).toEqual(clocks)
  })

  it('has what was typed in that step alone, and is none while a step says nothing that may be set', () => {
    const draft = withStep(draftOf(clocks), 'accept', 1, '45')
    expect(clocksOfDraft(draft)).toEqual({ ...clocks, accept: [60, 45, 30] })
    expect(clocksOfDraft(withStep(draft, 'arrive', 0, ''))).toBeNull()
  })
})
