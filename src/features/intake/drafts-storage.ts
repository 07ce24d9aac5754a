import { priorities } from '#domain/priority.ts'
import type { Draft } from './draft.ts'

type Check<T> = (value: unknown) => value is T
type Shape<T> = { readonly [K in keyof T]-?: Check<T[K]> }

const isText = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): value is number => Number.isFinite(value)
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean'
const isKey = (value: unknown): value is string => isText(value) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const orNull = <T>(check: Check<T>): Check<T | null> => (value): value is T | null => value === null || check(value)
const orNone = <T>(check: Check<T>): Check<T | undefined> => (value): value is T | undefined => value === undefined || check(value)
const listOf = <T>(check: Check<T>): Check<readonly T[]> => (value): value is readonly T[] => Array.isArray(value) && value.every(check)
const tableOf = <T>(check: Check<T>): Check<Readonly<Record<string, T>>> => (value): value is Readonly<Record<string, T>> => isRecord(value) && Object.values(value).every(check)
const shaped = <T>(shape: Shape<T>): Check<T> => (value): value is T =>
  isRecord(value) && Object.entries<Check<unknown>>(shape).every(([name, check]) => check(value[name]))

const isPriority = (value: unknown): value is Draft['priority'] => priorities.some((one) => one === value)
const isAnswer = (value: unknown): value is string | number => isText(value) || isNumber(value)
const isPlace = shaped<NonNullable<Draft['place']>>({
  name: isText, kind: isText, lat: isNumber, lng: isNumber, kecamatan: orNull(isText), kelurahan: orNull(isText), precision: isText,
  landmark: orNone(isText), address: orNone(isText),
})

/** Every field of a draft, and what it must be: written by hand, as a schema would bring its library to each first load of the desk. */
const shape: Shape<Draft> = {
  key: isKey,
  startedAt: isNumber,
  attempted: isFlag,
  where: isText,
  place: orNull(isPlace),
  point: orNull(shaped<NonNullable<Draft['point']>>({ lat: isNumber, lng: isNumber })),
  address: isText,
  landmark: isText,
  type: orNull(isText),
  priority: orNull(isPriority),
  answers: tableOf(isAnswer),
  added: listOf(isText),
  removed: listOf(isText),
  phone: isText,
  name: isText,
  description: isText,
  callback: isFlag,
  paper: orNull(shaped<NonNullable<Draft['paper']>>({ day: isText, time: isText })),
}
const isDraft = shaped(shape)

const unsaid = (field: string) => (field === 'answers' ? {} : field === 'callback' ? false : null)

/** A draft as it was kept, or `null` when it cannot be read any more. What a draft of before did not have yet is empty. */
export function readDraft(kept: unknown): Draft | null {
  if (!isRecord(kept)) return null
  const filled: unknown = Object.fromEntries(Object.keys(shape).map((name) => [name, kept[name] ?? unsaid(name)]))
  return isDraft(filled) ? filled : null
}
