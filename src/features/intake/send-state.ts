import type { FieldErrors } from './field-errors.ts'

/** How the sending of a draft stands; absent while it was not tried. */
export type SendState =
  | { readonly phase: 'sending' }
  | { readonly phase: 'refused'; readonly errors: FieldErrors; readonly words: { title: string; detail: string } | null }

/** A ticket that was just opened from this desk. */
export type Receipt = {
  readonly ticketId: string
  readonly number: string
  readonly agencies: readonly string[]
  /** False when the last changes could not be added to a ticket that had been opened before them. */
  readonly complete: boolean
}
