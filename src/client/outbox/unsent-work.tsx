'use client'

import { Hourglass, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '#ui/button.tsx'
import { PhotoOnItsWay } from '../photos/photo-on-its-way.tsx'
import { useFormat } from '../use-format.ts'
import type { OutgoingWork } from './outgoing.ts'

/** Says in words what was done here and the centre would not have, until somebody has read it. */
export function RefusedWork({ work, onUnderstood }: { work: readonly OutgoingWork[]; onUnderstood: (key: string) => void }) {
  const t = useTranslations('common.unsent')
  const words = useWorkWords()
  return (
    <>
      {work.filter(({ problem }) => problem !== null).map((one) => (
        <section key={one.key} role="alert" className="flex flex-col gap-2 border-b-2 border-critical bg-critical-soft px-3 py-2.5 text-base">
          <p className="flex gap-2 font-bold text-critical">
            <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
            {t('refused', { title: one.problem?.code === 'not-found' ? t('withdrawn') : (one.problem?.title ?? '') })}
          </p>
          <p className="font-semibold">{words(one)}</p>
          <p>{one.about}</p>
          {one.kind === 'photo' && one.problem?.detail && <p>{one.problem.detail}</p>}
          {one.kind === 'note' && <p className="whitespace-pre-line wrap-anywhere">{one.body.text}</p>}
          <Button size="field" onClick={() => onUnderstood(one.key)}>{t('understood')}</Button>
        </section>
      ))}
    </>
  )
}

/** Says in words what was done here and is not with the centre yet, and goes by itself. */
export function WaitingWork({ work }: { work: readonly OutgoingWork[] }) {
  const t = useTranslations('common.unsent')
  const words = useWorkWords()
  const headId = useId()
  const waiting = work.filter(({ problem }) => problem === null)
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby={headId} className="border-y-2 border-urgent-fill bg-urgent-soft px-3 py-2 text-base">
      <h2 id={headId} className="flex items-center gap-2 font-bold">
        <Hourglass aria-hidden className="size-5 shrink-0" />
        {t('title', { count: waiting.length })}
      </h2>
      <ul className="flex flex-wrap gap-x-4 font-semibold">
        {waiting.map((one) => (
          <li key={one.key} className={one.kind === 'photo' ? 'w-full' : undefined}>
            {one.kind === 'photo' ? <PhotoOnItsWay photo={one.key} label={words(one)} size="field" /> : words(one)}
          </li>
        ))}
      </ul>
      <p className="text-sm">{t('hint')}</p>
    </section>
  )
}

/** What was done and when: "Tiba, 14:02:10". */
function useWorkWords(): (work: OutgoingWork) => string {
  const t = useTranslations('common.unsent')
  const actions = useTranslations('common.assignmentAction')
  const format = useFormat()
  return (work) => {
    const time = format.timeSeconds(work.receivedAt)
    return work.kind === 'note' || work.kind === 'photo' ? t(work.kind, { time }) : t('step', { action: actions(work.action), time })
  }
}
