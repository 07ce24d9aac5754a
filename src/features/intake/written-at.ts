import { instantOf } from '#i18n/wall-time.ts'
import type { Draft } from './draft.ts'

/** The instant written on the paper a draft is copied from; nothing for a call on the line. */
export const writtenAt = ({ paper }: Draft, timeZone: string): string | undefined =>
  (paper && instantOf(paper.day, paper.time, timeZone)) ?? undefined

/** When a report came in, in milliseconds since 1970: as written on paper, else with its first word, else now. */
export const cameInAt = (written: string | undefined, startedAt: number): number =>
  written === undefined ? startedAt || Date.now() : Date.parse(written)
