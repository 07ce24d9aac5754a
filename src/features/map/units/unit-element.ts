import type { UnitMark } from './unit-mark.ts'

/** What the tag of a unit says, in the language of the screen, and the hue of its agency in degrees. */
export type UnitLook = {
  readonly age: (minutes: number) => string
  readonly lost: (minutes: number) => string
  readonly hue: (agency: string) => number
}

/** The id under which the page keeps the icon of a kind of unit for markers to use. */
export const kindIconId = (kind: string): string => `map-kind-${kind}`

/** A unit's marker without a look yet. The list of units is its twin for the keyboard and for screen readers. */
export function createUnitElement(id: string): HTMLElement {
  const element = document.createElement('div')
  element.className = 'unit-marker'
  element.dataset.unit = id
  element.setAttribute('aria-hidden', 'true')
  return element
}

/** Gives a marker its look: the icon says the kind, the callsign and the hue the agency, the tag and the fading its age. */
export function drawUnit(element: HTMLElement, { callsign, agency, kind, onTask, age, minutes }: UnitMark, look: UnitLook) {
  element.dataset.age = age
  element.dataset.task = String(onTask)
  element.style.setProperty('--hue', String(look.hue(agency)))
  const old = age === 'fresh' ? '' : age === 'stale' ? look.age(minutes) : look.lost(minutes)
  element.innerHTML =
    '<svg viewBox="0 0 40 40">' +
    '<path class="heading" d="m20-6 7.5 12h-15z"/>' +
    '<rect class="body" x="8" y="8" width="24" height="24" rx="7"/>' +
    `<use href="#${kindIconId(kind)}" x="12" y="12" width="16" height="16"/></svg><span class="tag"><b></b><i></i></span>`
  const [name, said] = [element.querySelector('b'), element.querySelector('i')]
  if (name) name.textContent = callsign
  if (said) said.textContent = old
}

/** Turns the arrow; `null` takes it away. Degrees from north. */
export function turn(element: HTMLElement, heading: number | null) {
  const arrow = element.querySelector<SVGElement>('.heading')
  if (!arrow) return
  arrow.style.display = heading === null ? 'none' : ''
  arrow.style.rotate = `${heading ?? 0}deg`
  element.dataset.heading = heading === null ? '' : String(Math.round(heading))
}
