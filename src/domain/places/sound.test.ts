import { expect, it } from 'vitest'
import { skeleton, soundKey } from './sound.ts'

const sound = soundKey([{ from: 'eh$', to: 'as' }, { from: 'ua(?=[kng])', to: 'u' }, { from: 'ia(?=[kng])', to: 'i' }, { from: 'o$', to: 'a' }])

it.each([
  ['andaleh', 'andalas'], ['lubuak', 'lubuk'], ['balimbiang', 'belimbing'], ['buayo', 'buaya'], ['kapalo', 'kepala'], ['sulaeman', 'sulaiman'],
  ['syahrir', 'sahrir'], ['djati', 'jati'], ['soetomo', 'sutomo'], ['siti', 'sitti'], ['pasa', 'pasar'], ['peteran', 'veteran'],
])('hears %s as %s', (spoken, written) => {
  expect(sound(spoken)).toBe(sound(written))
})

it('tells other words and numbers apart', () => {
  expect(sound('padang')).not.toBe(sound('pagang'))
  expect(sound('smp11')).not.toBe(sound('smp1'))
  expect(skeleton('pasar')).toBe('psr')
})
