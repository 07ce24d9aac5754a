'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { IconButton } from '#ui/icon-button.tsx'
import { ReplayBody, type ReplayBodyProps } from './replay-body.tsx'
import { ReplayTitle } from './replay-title.tsx'

export type TrackReplayProps = ReplayBodyProps & {
  /** Where the panel stands, outside of the map. */
  slot: HTMLElement
  onClose: () => void
}

/** Where a unit was, as a line and a moving mark on the supervisor's map, with the panel that plays it under the map. */
export function TrackReplay({ slot, onClose, ...body }: TrackReplayProps) {
  const t = useTranslations('map.replay')
  const heading = useRef<HTMLHeadingElement>(null)
  // The focus goes to what has opened, and back to where it came from when that closes.
  useEffect(() => {
    const before = document.activeElement
    heading.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return createPortal(
    <section aria-label={t('title')} className="flex max-h-[60dvh] flex-col gap-2 overflow-y-auto border-t-4 border-double border-text bg-surface px-3 pt-1 pb-3">
      <div className="flex items-center justify-between gap-3">
        <h2 ref={heading} tabIndex={-1} className="text-base font-bold outline-none">
          <ReplayTitle />
        </h2>
        <IconButton label={t('close')} icon={<X aria-hidden className="size-5" />} onClick={onClose} />
      </div>
      <ReplayBody {...body} />
    </section>,
    slot,
  )
}
