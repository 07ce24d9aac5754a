'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type RefObject } from 'react'
import { asksElsewhere, isBlank, type Draft } from './draft.ts'
import type { Drafts } from './drafts.ts'
import type { FieldErrors, FormField } from './field-errors.ts'
import { nextTask } from './next-task.ts'
import { useRequiredErrors } from './use-required-errors.ts'

type Options = {
  latest: RefObject<Drafts>
  onGoTo: (field: FormField) => void
  onRefused: (key: string, errors: FieldErrors) => void
  /** The draft is complete and goes. */
  onSend: (draft: Draft) => void
}

/** Sends the draft in the form once its place has come and nothing is missing, or goes to the field at fault. */
export function useSendPlaced({ latest, onGoTo, onRefused, onSend }: Options) {
  const t = useTranslations('intake')
  const requiredErrors = useRequiredErrors()
  const placeComing = useRef(Promise.resolve(true))
  const keptFor = useRef('')
  const [placing, setPlacing] = useState(false)

  const sendLatest = () => {
    const { current } = latest.current
    const errors = isBlank(current) ? null : requiredErrors(current)
    if (isBlank(current)) onGoTo('where')
    else if (errors) onRefused(current.key, errors)
    else if (asksElsewhere(current) && keptFor.current !== current.where) {
      // Asked once: sent again, the earlier point is what the call-taker wants.
      keptFor.current = current.where
      onRefused(current.key, { where: t('where.keepOrChoose', { place: current.place?.name ?? '' }) })
    } else onSend(current)
  }
  /** First what the key itself takes from a list, then a place that is still being asked for; in vain, and an old point stays unsent. */
  const sendOncePlaced = async () => {
    setPlacing(true)
    const found = await placeComing.current
    setPlacing(false)
    placeComing.current = Promise.resolve(true)
    await nextTask()
    if (found || latest.current.current.point === null) sendLatest()
    else onGoTo('where')
  }
  return { placing, sendOncePlaced, awaitPlace: (coming: Promise<boolean>) => void (placeComing.current = coming) }
}
