'use client'

import type { Dispatch, RefObject } from 'react'
import type { ResponsePlanData } from '#contracts/response-plan.ts'
import { nextTask } from './next-task.ts'
import type { DraftChange } from './draft-change.ts'
import { neighbour, type Drafts, type DraftsAction } from './drafts.ts'
import type { FormField } from './field-errors.ts'
import { useDeskKeys } from './use-desk-keys.ts'

type FormKeys = {
  form: RefObject<HTMLElement | null>
  latest: RefObject<Drafts>
  dispatch: Dispatch<DraftsAction>
  plan: ResponsePlanData | null
  onChange: (change: DraftChange) => void
  onGoTo: (field: FormField) => void
  onBegin: () => void
  onTogglePaper: () => void
  onSend: () => void
}

/** What the keys of the desk do with the form and its drafts. */
export function useFormKeys({ form, latest, dispatch, plan, onChange, onGoTo, onBegin, onTogglePaper, onSend }: FormKeys): void {
  useDeskKeys((act, event) => {
    const within = document.activeElement === document.body || form.current?.contains(document.activeElement)
    if (act.kind === 'send') {
      if (!within) return
      event.preventDefault()
      // A list that is open over an empty field, or over words for another place, may still take its lit line; over a filled one it must not.
      const { current: draft } = latest.current
      const field = event.target instanceof Element ? event.target.closest('[data-field]')?.getAttribute('data-field') : null
      const elsewhere = draft.point === null || (draft.place !== null && draft.where.trim() !== draft.place.name)
      const takes = (field === 'where' && elsewhere) || (field === 'type' && draft.type === null)
      if (!takes) event.stopPropagation()
      void nextTask().then(onSend)
      return
    }
    event.preventDefault()
    event.stopPropagation()
    if (act.kind === 'draft') onBegin()
    else if (act.kind === 'priority') onChange({ kind: 'priority-chosen', priority: act.priority, plan })
    else if (act.kind === 'paper') onTogglePaper()
    else if (act.kind === 'wish') {
      onChange({ kind: 'callback-toggled' })
      if (latest.current.current.phone.trim() === '') onGoTo('phone')
    } else if (act.kind === 'questions') form.current?.querySelector<HTMLElement>('[data-field="answers"] [tabindex="0"]')?.focus()
    else {
      const key = neighbour(latest.current, act.kind === 'next' ? 1 : -1)
      if (key === null) return
      dispatch({ kind: 'resumed', key })
      onGoTo('where')
    }
  })
}
