import type { Place } from '#contracts/api/city-endpoints.ts'
import type { ResponsePlanData } from '#contracts/response-plan.ts'
import type { LatLng } from '#domain/geo.ts'
import { answerTo, raisedPriority } from '#domain/plan-answers.ts'
import type { Priority } from '#domain/priority.ts'
import { longest, type Draft, type DraftText } from './draft.ts'
import { chosenPriority, planAgencies, plannedPriority } from './draft-plan.ts'

type Plan = ResponsePlanData | null

export type DraftChange =
  | { readonly kind: 'where-typed'; readonly words: string }
  | { readonly kind: 'place-chosen'; readonly place: Place }
  | { readonly kind: 'point-picked'; readonly point: LatLng }
  | { readonly kind: 'text-typed'; readonly field: DraftText; readonly text: string }
  | { readonly kind: 'type-chosen'; readonly type: string | null; readonly plan: Plan }
  | { readonly kind: 'priority-chosen'; readonly priority: Priority; readonly plan: Plan }
  | { readonly kind: 'callback-toggled' }
  /** `today` is the day in the city. */
  | { readonly kind: 'paper-toggled'; readonly today: string }
  | { readonly kind: 'paper-typed'; readonly field: 'day' | 'time'; readonly text: string }
  /** `value: null` takes the answer back. */
  | { readonly kind: 'answered'; readonly question: string; readonly value: string | number | null; readonly plan: Plan }
  | { readonly kind: 'agency-toggled'; readonly agency: string; readonly plan: Plan }

/** The draft after a change. Nothing typed by hand is ever overwritten by a choice. */
export function changeDraft(draft: Draft, change: DraftChange): Draft {
  switch (change.kind) {
    case 'where-typed':
      return whereTyped(draft, change.words)
    case 'place-chosen':
      return placeChosen(draft, change.place)
    case 'point-picked':
      return pointPicked(draft, change.point)
    case 'text-typed':
      return { ...draft, [change.field]: change.text }
    case 'type-chosen':
      return typeChosen(draft, change.type, change.plan)
    case 'priority-chosen':
      return { ...draft, priority: change.plan && change.priority === plannedPriority(change.plan, draft.answers) ? null : change.priority }
    case 'answered':
      return answeredDraft(draft, change.question, change.value, change.plan)
    case 'callback-toggled':
      return { ...draft, callback: !draft.callback }
    case 'paper-toggled':
      return { ...draft, paper: draft.paper === null ? { day: change.today, time: '' } : null }
    case 'paper-typed':
      return { ...draft, paper: draft.paper && { ...draft.paper, [change.field]: change.text } }
    case 'agency-toggled':
      return agencyToggled(draft, change.agency, change.plan)
  }
}

/** Where a place's own name belongs: on a road it is the address, a spot is a landmark, an area is neither. */
const nameField = ({ kind, precision }: Place): 'address' | 'landmark' | null => {
  if (kind === 'road' || kind === 'street') return 'address'
  return kind === 'kelurahan' || kind === 'kecamatan' || precision === 'koordinat' ? null : 'landmark'
}

/** Emptying the search takes back the place that was found by it, and its point. */
function whereTyped(draft: Draft, words: string): Draft {
  const emptied = words.trim() === '' && draft.place !== null
  return emptied ? { ...withoutPlaceName(draft), where: words, place: null, point: null } : { ...draft, where: words }
}

/** What was said beyond the place's name comes with it: it fills its field instead of the name, cut to what the server takes. */
function placeChosen(draft: Draft, place: Place): Draft {
  const free = withoutPlaceName(draft)
  const said = { address: saidOf(place, 'address'), landmark: saidOf(place, 'landmark') }
  const filled = { address: free.address.trim() || said.address, landmark: free.landmark.trim() || said.landmark }
  const wanted = nameField(place)
  const order = wanted === 'address' ? (['address', 'landmark'] as const) : (['landmark', 'address'] as const)
  // Its own name is in the said words already, in the field where it belongs.
  const named = wanted === null || said[wanted] !== ''
  const field = named ? undefined : order.find((name) => filled[name] === '')
  return {
    ...free,
    address: free.address.trim() === '' ? filled.address : free.address,
    landmark: free.landmark.trim() === '' ? filled.landmark : free.landmark,
    where: place.name,
    place: { ...place },
    point: { lat: place.lat, lng: place.lng },
    ...(field && { [field]: place.name }),
  }
}

const saidOf = (place: Place, field: 'address' | 'landmark') => (place[field] ?? '').slice(0, longest[field])

/** A click on the map refines a chosen place, whose name stays; words that found no place are kept as the landmark. */
function pointPicked(draft: Draft, point: LatLng): Draft {
  const words = draft.where.trim()
  const unfound = draft.place === null && draft.landmark.trim() === '' && /\p{L}/u.test(words)
  return { ...draft, point, ...(unfound && { landmark: words }) }
}

function withoutPlaceName(draft: Draft): Draft {
  const { place } = draft
  if (place === null) return draft
  const wrote = (field: 'address' | 'landmark') => draft[field] === place.name || (draft[field] !== '' && draft[field] === saidOf(place, field))
  return {
    ...draft,
    address: wrote('address') ? '' : draft.address,
    landmark: wrote('landmark') ? '' : draft.landmark,
  }
}

/** Another type brings its own plan. Agencies added by hand stay, and so does a priority more urgent than the plan's. */
function typeChosen(draft: Draft, type: string | null, plan: Plan): Draft {
  if (type === draft.type) return draft
  const urgent = draft.priority !== null && plan !== null && draft.priority < plannedPriority(plan, draft.answers)
  const planned = planAgencies(plan, draft.answers)
  return {
    ...draft,
    type,
    priority: urgent ? draft.priority : null,
    added: draft.added.filter((agency) => !planned.includes(agency)),
    removed: [],
  }
}

/**
 * An answer raises, it never lowers: a priority set by hand stands until a new answer calls for something more urgent. An agency left out by hand is sent again once a new answer calls for it.
 */
function answeredDraft(draft: Draft, question: string, value: string | number | null, plan: Plan): Draft {
  const { [question]: _before, ...others } = draft.answers
  const answers = value === null ? others : { ...others, [question]: value }
  const asked = plan?.questions.find(({ code }) => code === question)
  const called = (asked && value !== null && answerTo(asked, value)?.agencies) || []
  const standing = chosenPriority(draft, plan)
  const raised = plan !== null && raisedPriority(plan, draft.answers, answers, standing) < standing
  return {
    ...draft,
    answers,
    priority: raised ? null : draft.priority,
    removed: draft.removed.filter((agency) => !called.includes(agency)),
  }
}

function agencyToggled(draft: Draft, agency: string, plan: Plan): Draft {
  const toggled = (list: readonly string[]) => (list.includes(agency) ? list.filter((code) => code !== agency) : [...list, agency])
  return planAgencies(plan, draft.answers).includes(agency) ? { ...draft, removed: toggled(draft.removed) } : { ...draft, added: toggled(draft.added) }
}
