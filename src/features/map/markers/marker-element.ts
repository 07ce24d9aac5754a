import { shapeOf } from './shapes.ts'
import type { MarkState, TicketMark } from './ticket-mark.ts'

/** What a marker says in words; made by the page, in its language. */
export type MarkerWords = {
  /** The accessible name: type, priority, state, number. */
  readonly name: (mark: TicketMark) => string
  /** The band under an overdue marker: "+12 m". */
  readonly overdue: (minutes: number) => string
  /** The accessible name of several tickets on one spot. */
  readonly group: (count: number, needing: number, lead: TicketMark) => string
}

/** How many tickets a marker stands for, and how many of them need somebody now. */
export type Crowd = { readonly count: number; readonly needing: number }

/** The id under which the page keeps the icon of an incident type for markers to use. */
export const iconId = (type: string): string => `map-icon-${type}`

const badges: Readonly<Record<MarkState, string>> = {
  waiting: '',
  accepted: '',
  en_route: '<path class="sign" d="M31.5 36.5h5.5m-2.6-2.8 2.8 2.8-2.8 2.8"/>',
  on_scene: '<circle class="sign filled" cx="34.5" cy="36.5" r="2.6"/>',
  resolved: '<path class="sign" d="m31.6 36.7 2.1 2.1 3.8-4.4"/>',
}

/** A marker without a look yet; `drawMark` gives it one. */
export function createMarkerElement(): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = 'ticket-marker'
  return element
}

/** Gives a marker the look of a ticket, or of several of which `mark` is the neediest. */
export function drawMark(element: HTMLElement, mark: TicketMark, words: MarkerWords, crowd: Crowd) {
  const name = crowd.count > 1 ? words.group(crowd.count, crowd.needing, mark) : words.name(mark)
  element.dataset.priority = String(mark.priority)
  element.dataset.state = mark.state
  element.dataset.overdue = String(mark.overdueMinutes > 0)
  element.setAttribute('aria-label', name)
  element.title = name
  const band = mark.overdueMinutes > 0 ? `<span class="band">${words.overdue(mark.overdueMinutes)}</span>` : ''
  const count = crowd.count > 1 ? `<span class="count">${crowd.count}</span>` : ''
  element.innerHTML = picture(mark) + band + count
}

function picture({ priority, state, type }: TicketMark): string {
  const size = priority === 2 ? 15 : 17
  const [x, y] = [22 - size / 2, (priority === 2 ? 25 : 22) - size / 2]
  const badge = badges[state] && `<circle class="badge" cx="34.5" cy="36.5" r="6.5"/>${badges[state]}`
  return (
    '<svg viewBox="0 0 44 44" aria-hidden="true">' +
    `<path class="halo" d="${shapeOf(priority, 4.6)}"/>` +
    `<path class="ring" d="${shapeOf(priority, 4.4)}" pathLength="48"/>` +
    `<path class="body" d="${shapeOf(priority, 0)}"/>` +
    `<use href="#${iconId(type)}" x="${x}" y="${y}" width="${size}" height="${size}"/>${badge}</svg>`
  )
}
