'use client'

import { useTranslations } from 'next-intl'
import { useAct } from '#client/act/use-act.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { notify } from '#ui/toast.tsx'

type Send = (signal: AbortSignal) => Promise<{ readonly ticket: Ticket }>

/** An act that ends the dialog it is asked for in: `send` closes it once the act is done, saying `done`, or somebody was faster. What failed stays open. */
export function useClosingAct(onClose: () => void) {
  const t = useTranslations('ticket')
  const act = useAct()
  const send = async (name: string, run: Send, done?: string) => {
    const outcome = await act.run(name, run)
    if (outcome === 'failed') return
    if (outcome === 'overtaken') notify({ title: t('overtaken'), detail: t('overtakenDetail') })
    else if (done) notify({ title: done, tone: 'done' })
    onClose()
  }
  return { act, send }
}
