'use client'

import { PanelLeftClose } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#ui/button.tsx'
import { cx } from '#ui/cx.ts'
import { IconButton } from '#ui/icon-button.tsx'

type Props = {
  /** How many are listed, and how many of those wait and are late. */
  listed: number
  counts: { readonly waiting: number; readonly overdue: number }
  /** How many there are without the filter. */
  all: number
  filters: number
  filterOpen: boolean
  onFilter: () => void
  onHide: () => void
}

/** How many there are and how many of them wait; the filter, and the way to fold the list away. */
export function ListHead({ listed, counts: { waiting, overdue }, all, filters, filterOpen, onFilter, onHide }: Props) {
  const t = useTranslations('map')
  return (
    <header className="flex items-center gap-1 border-b border-line bg-surface py-1.5 pr-1.5 pl-3">
      <p className="grow leading-5" aria-live="polite">
        <span className="block text-base font-bold">
          {filters > 0 ? t('list.ofAll', { count: listed, all }) : t('list.tickets', { count: all })}
        </span>
        <span className={cx(waiting > 0 ? 'font-semibold' : 'text-faint')}>{t('list.waiting', { count: waiting })}</span>
        {' · '}
        <span className={cx(overdue > 0 ? 'font-bold text-critical' : 'text-faint')}>{t('list.overdue', { count: overdue })}</span>
      </p>
      <Button
        tone={filters > 0 ? 'primary' : 'plain'}
        aria-expanded={filterOpen}
        onClick={onFilter}
      >
        {filters > 0 ? t('filter.openCount', { count: filters }) : t('filter.open')}
      </Button>
      <IconButton className="max-md:hidden!" label={t('list.hide')} icon={<PanelLeftClose aria-hidden className="size-5" />} onClick={onHide} />
    </header>
  )
}
