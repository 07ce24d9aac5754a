'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button, type ButtonSize } from '#ui/button.tsx'
import { useOutbox, useSentShare } from '../outbox/outbox-context.tsx'
import { useFormat } from '../use-format.ts'

/** A photo that is not with the centre yet: how far it is, and the way to call it off until all of it has left. */
export function PhotoOnItsWay({ photo, label, size }: { photo: string; label: string; size: ButtonSize }) {
  const t = useTranslations('common.photo')
  const format = useFormat()
  const outbox = useOutbox()
  const share = useSentShare(photo)
  const id = useId()
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-base font-semibold">
      <span id={id} className="tabular-nums">
        {label}
        {share !== null && ` · ${share < 1 ? format.percent(share) : t('saving')}`}
      </span>
      {share !== null && (
        <span role="progressbar" aria-labelledby={id} aria-valuenow={Math.round(share * 100)} className="block h-3 min-w-20 flex-1 overflow-hidden rounded-sm border border-edge bg-sunken">
          <span className="block h-full bg-accent" style={{ width: `${Math.round(share * 100)}%` }} />
        </span>
      )}
      {share !== 1 && (
        <Button size={size} className="ml-auto" icon={<X aria-hidden className="size-5" />} aria-label={t('cancelOf', { label })} onClick={() => void outbox.cancel(photo)}>
          {t('cancel')}
        </Button>
      )}
    </div>
  )
}
