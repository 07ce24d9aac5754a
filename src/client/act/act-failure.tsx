'use client'

import { RotateCw, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button, type ButtonSize } from '#ui/button.tsx'
import { useProblemWords } from '../use-problem-words.ts'
import { NetworkFailure } from '../api-problem.ts'
import type { Act } from './use-act.ts'

type ActFailureProps = { act: Act; /** What was to be sent, in words. */ label: string; size?: ButtonSize; onAgain?: () => void }

/** Says in words what could not be sent and why, and keeps offering it. */
export function ActFailure({ act, label, size, onAgain }: ActFailureProps) {
  const t = useTranslations('ticket.act')
  const words = useProblemWords()
  if (!act.failure) return null
  const { error, again } = act.failure
  const { title, detail } = words(error)
  const unsent = error instanceof NetworkFailure
  return (
    <div role="alert" className="flex flex-col gap-2 rounded-md border-2 border-critical bg-critical-soft p-3 text-base">
      <p className="flex items-start gap-2 font-semibold text-text">
        <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-critical" />
        <span>
          {unsent ? t('unsent', { label }) : t('refused', { label })}
          <span className="block text-sm font-normal">{unsent ? title : `${title}. ${detail}`}</span>
        </span>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" size={size} icon={<RotateCw aria-hidden className="size-5" />} onClick={onAgain ?? (() => void again())}>
          {t('again')}
        </Button>
        <Button tone="quiet" size={size} onClick={act.letGo}>
          {t('letGo')}
        </Button>
      </div>
    </div>
  )
}
