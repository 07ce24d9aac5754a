'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { ActFailure } from '#client/act/act-failure.tsx'
import { useAct } from '#client/act/use-act.ts'
import { api } from '#client/api.ts'
import type { Block } from '#contracts/api/caller-endpoints.ts'
import { blockHours, type BlockAction } from '#domain/block.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/select.tsx'
import { TextField } from '#ui/text-field.tsx'
import { notify } from '#ui/toast.tsx'

/** The lengths on offer, in hours; the server takes any between its bounds. */
const lengths = [1, 6, 12, blockHours.usual, 72, blockHours.most] as const
const longestReason = 500

/** Approve for some hours or decline a proposal, or lift a block; nothing goes without a reason. */
export function DecideForm({ block, onDecided }: { block: Block; onDecided: () => void }) {
  const t = useTranslations('calls.blocks')
  const act = useAct()
  const field = useRef<HTMLInputElement>(null)
  const [reason, setReason] = useState('')
  const [hours, setHours] = useState(String(blockHours.usual))
  const [tried, setTried] = useState(false)
  const [last, setLast] = useState<BlockAction>('approve')
  const missing = reason.trim() === ''
  const proposed = block.state === 'proposed'
  const usual: BlockAction = proposed ? 'approve' : 'lift'

  async function decide(action: BlockAction) {
    setTried(true)
    setLast(action)
    if (missing) return field.current?.focus()
    const outcome = await act.run(action, async (signal) => {
      await api('POST /blocks/{id}/decide', { params: { id: block.id }, body: { action, reason: reason.trim(), hours: Number(hours) }, signal })
      return null
    })
    if (outcome === 'failed') return
    notify(outcome === 'overtaken' ? { title: t('overtaken') } : { title: t(`done.${action}`), tone: 'done' })
    onDecided()
  }
  return (
    <form noValidate className="flex flex-col gap-2" onSubmit={(event) => (event.preventDefault(), void decide(usual))}>
      <div className="flex flex-wrap items-start gap-3">
        <TextField
          ref={field}
          className="grow basis-72"
          label={t('reason')}
          value={reason}
          maxLength={longestReason}
          autoComplete="off"
          error={tried && missing ? t('reasonNeeded') : null}
          onChange={(event) => setReason(event.target.value)}
        />
        {proposed && (
          <Select
            className="basis-36"
            label={t('hours')}
            value={hours}
            options={lengths.map((count) => ({ value: String(count), label: t('hour', { count }) }))}
            onValueChange={setHours}
          />
        )}
        <div className="flex gap-2 pt-6">
          <Button type="submit" tone={proposed ? 'primary' : 'plain'} busy={act.sending === usual}>
            {t(usual)}
          </Button>
          {proposed && (
            <Button busy={act.sending === 'decline'} onClick={() => void decide('decline')}>
              {t('decline')}
            </Button>
          )}
        </div>
      </div>
      <ActFailure act={act} label={t(last)} onAgain={() => void decide(last)} />
    </form>
  )
}
