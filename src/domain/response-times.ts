import type { Viewer } from './access.ts'
import type { ClockName } from './ladder.ts'
import { leadRoles } from './roles.ts'

/** The steps whose times an agency is measured by: the clocks of the ladder that end with a step of its own. */
export const measuredSteps = ['accept', 'depart', 'arrive'] as const satisfies readonly ClockName[]
export type MeasuredStep = (typeof measuredSteps)[number]

/** The spans that figures are asked for, in days of the city: today alone, or so many with today the last. */
export const figureSpans = { today: 1, week: 7, month: 30 } as const
export type FigureSpan = keyof typeof figureSpans
export const figureSpanNames = ['today', 'week', 'month'] as const satisfies readonly FigureSpan[]

/** The roles that read figures of agencies. */
export const figureRoles = ['agency-staff', ...leadRoles] as const

/** Whether somebody may read an agency's figures: its own staff, and those who lead the centre. */
export const mayReadFigures = ({ role, agency }: Viewer, of: string): boolean =>
  leadRoles.some((lead) => lead === role) || (role === 'agency-staff' && agency === of)

/** The share that was in time, between 0 and 1; `null` where there was nothing to be in time with. */
export const shareWithin = ({ within, measured }: { readonly within: number; readonly measured: number }): number | null =>
  measured === 0 ? null : within / measured
