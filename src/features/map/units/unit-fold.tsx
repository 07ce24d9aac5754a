'use client'

import { ChevronDown, ChevronUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { later } from '#ui/later.tsx'
import type { UnitListProps } from './unit-list.tsx'

const UnitList = later<UnitListProps>(() => import('./unit-list.tsx').then((module) => module.UnitList))

/** The list of units under the tickets, folded until asked for. */
export function UnitFold(props: UnitListProps) {
  const t = useTranslations('map.units')
  const [open, setOpen] = useState(false)
  const Icon = open ? ChevronDown : ChevronUp
  return (
    <section aria-label={t('title')} className="mt-auto flex max-h-[45%] shrink-0 flex-col border-t border-line bg-surface">
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)} className="flex min-h-10 items-center gap-2 px-3 font-semibold hover:bg-raised focus-visible:-outline-offset-3">
        <span className="grow text-left">{t('title')}</span>
        <Icon aria-hidden className="size-5" />
      </button>
      {open && <UnitList {...props} />}
    </section>
  )
}
