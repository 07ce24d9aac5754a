import { describe, expect, it } from 'vitest'
import { readReplay, writeReplay, type ReplayWish } from './replay-wish.ts'

const at = Date.parse('2026-11-24T07:00:00.000Z')
const period = { from: at, to: at + 3_600_000 }
const wish: ReplayWish = { unitId: '01930000-0000-7000-8000-000000000001', period }

describe('the replay in the address', () => {
  it.each<ReplayWish>([wish, { ...wish, period: null }, { unitId: null, period: null }, { unitId: null, period }])('comes back as it was written: %j', (asked) => {
    const written = writeReplay(asked, new URLSearchParams('ticket=abc&status=new'))
    expect(readReplay(new URLSearchParams(written.toString()))).toEqual(asked)
    expect([written.get('ticket'), written.get('status')]).toEqual(['abc', 'new'])
  })

  it('is gone when it ends, with its times', () => {
    expect(writeReplay(null, writeReplay(wish, new URLSearchParams('ticket=abc'))).toString()).toBe('ticket=abc')
    expect(readReplay(new URLSearchParams('ticket=abc'))).toBeNull()
  })

  it.each(['from=x&to=y', 'from=2026-11-24T08:00:00Z&to=2026-11-24T07:00:00Z', 'from=2026-11-24T00:00:00Z&to=2026-11-25T00:00:00Z', 'from=2026-11-24T08:00:00Z'])(
    'has no period where its times mean nothing: %s',
    (times) => {
      expect(readReplay(new URLSearchParams(`replay=u&${times}`))).toEqual({ unitId: 'u', period: null })
    },
  )
})
