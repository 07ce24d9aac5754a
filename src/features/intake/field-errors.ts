import type { Problem } from '#contracts/problem.ts'
import type { DraftChange } from './draft-change.ts'

/** The fields of the form in the order of speech. */
export const formFields = ['paper', 'where', 'landmark', 'address', 'type', 'priority', 'answers', 'phone', 'name', 'description', 'agencies'] as const
export type FormField = (typeof formFields)[number]
export type FieldErrors = Readonly<Partial<Record<FormField, string>>>

const byPath: readonly (readonly [string, FormField])[] = [
  ['location.address', 'address'],
  ['location.landmark', 'landmark'],
  ['location', 'where'],
  ['caller.name', 'name'],
  ['caller', 'phone'],
  ['type', 'type'],
  ['priority', 'priority'],
  ['answers', 'answers'],
  ['description', 'description'],
  ['agencies', 'agencies'],
  ['writtenAt', 'paper'],
]

const fieldOf = (path: string): FormField | null =>
  byPath.find(([prefix]) => path === prefix || path.startsWith(`${prefix}.`))?.[1] ?? null

/** The server's errors at the fields they belong to, the first of each; those of no field are left out. */
export function fieldErrors(problem: Pick<Problem, 'errors'>): FieldErrors {
  const errors: Partial<Record<FormField, string>> = {}
  for (const { field: path, message } of problem.errors ?? []) {
    const field = fieldOf(path)
    if (field !== null) errors[field] ??= message
  }
  return errors
}

/** The topmost field at fault. */
export const firstAtFault = (errors: FieldErrors): FormField | null => formFields.find((field) => errors[field] !== undefined) ?? null

/** The field that a change of the draft corrects. */
export function fieldOfChange(change: DraftChange): FormField {
  switch (change.kind) {
    case 'where-typed':
    case 'place-chosen':
    case 'point-picked':
      return 'where'
    case 'text-typed':
      return change.field
    case 'callback-toggled':
      return 'phone'
    case 'type-chosen':
      return 'type'
    case 'priority-chosen':
      return 'priority'
    case 'paper-toggled':
    case 'paper-typed':
      return 'paper'
    case 'answered':
      return 'answers'
    case 'agency-toggled':
      return 'agencies'
  }
}
