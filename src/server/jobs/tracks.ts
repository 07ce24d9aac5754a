import { loadCity } from '../city/load-city.ts'
import { forgetTracks } from '../commands/forget-tracks.ts'
import { keepHouse, type Housekeeping } from './housekeeping.ts'

const lookEveryMs = 60 * 60_000

/** Deletes tracks of units older than the city pack's `keepTrackDays`. Every server process runs one; it does no harm twice. */
export const startTracks = (): Housekeeping =>
  keepHouse('tracks', lookEveryMs, async () => ({ points: await forgetTracks(loadCity().fleet.positions.keepTrackDays, new Date()) }))
