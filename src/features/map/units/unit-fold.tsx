'use client'

import { ChevronDown, ChevronUp, History } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { IconButton } from '#ui/icon-button.tsx'
import { later } from '#ui/later.tsx'
import type { UnitListProps } from './unit-list.tsx'

const UnitList = later<UnitListProps>(() => import('./unit-list.tsx').then((module) => module.UnitList))

type UnitFoldProps = UnitListProps & { /** Asks for a replay; absent for those who may not see one. */ onReplay?: () => void }

/** The list of units under the tickets, folded until asked for, and the way to the replay of where one was. */
export function UnitFold({ onReplay, ...list }: UnitFoldProps) {
  const t = useTranslations('map.units')
  const replay = useTranslations('map.replay')
  const [open, setOpen] = useState(false)
  const Icon = open ? ChevronDown : ChevronUp
  return (
    <section aria-label={t('title')} className="mt-auto flex max-h-[45%] shrink-0 flex-col border-t border-line bg-surface">
      <div className="flex">
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)} className="flex min-h-10 grow items-center gap-2 px-3 font-semibold hover:bg-raised focus-visible:-outline-offset-3">
          <span className="grow text-left">{t('title')}</span>
          <Icon aria-hidden className="size-5" />
        </button>
        {onReplay && <IconButton label={replay('open')} icon={<History aria-hidden className="size-5" />} className="focus-visible:-outline-offset-3" onClick={onReplay} />}
      </div>
      {open && <UnitList {...list} />}
    </section>
  )
}
