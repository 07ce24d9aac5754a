import { v7 as uuidv7 } from 'uuid'
import type { CallCategory } from '#domain/call-category.ts'
import type { Answers } from '#domain/plan-answers.ts'
import type { SilentCheck } from '#domain/silent-check.ts'
import { seal } from '../log/seal.ts'
import { normalisePhone } from '../phone.ts'

type Report = {
  readonly category: CallCategory
  readonly phone?: string | null
  readonly name?: string | null
  readonly note?: string | null
  readonly checks?: readonly SilentCheck[]
  readonly answers?: Answers | undefined
}

/** A call with its caller's personal data as they are to be written, and the digest by which the log will know them. */
export type NewCall = {
  readonly id: string
  readonly category: CallCategory
  readonly note: string | null
  readonly checks: readonly SilentCheck[]
  /** What the caller answered, for the ticket that the call goes to. */
  readonly answers: Answers
  readonly salt: Uint8Array<ArrayBuffer>
  readonly digest: string
  /** `null` when nothing of the caller is known. */
  readonly caller: { readonly id: string; readonly phone: string | null; readonly name: string | null } | null
}

/** Makes a call of what was reported. */
export function newCall({ category, phone: typed = null, name = null, note = null, checks = [], answers = {} }: Report): NewCall {
  const phone = typed === null ? null : normalisePhone(typed)
  const caller = phone === null && name === null ? null : { id: uuidv7(), phone, name }
  return { id: uuidv7(), category, note, checks, answers, caller, ...seal([phone, name, note]) }
}
