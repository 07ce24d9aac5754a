'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useMe } from '#client/me-context.tsx'
import { pagesOf } from '#domain/pages.ts'
import type { AttentionCounts } from './attention-counts.ts'
import { Clock } from './clock.tsx'
import { CountLinks } from './count-links.tsx'
import { LineChip } from './line-chip.tsx'
import { PageLinks } from './page-links.tsx'
import type { PersonMenuProps } from './person-button.tsx'
import { PersonMenu } from './person-menu.tsx'
import { SoundChip } from './sound-chip.tsx'

type BarProps = PersonMenuProps & { counts: AttentionCounts }

/** The bar over every page: 48 px, two rows on a narrow screen. */
export function Bar({ counts, ...menu }: BarProps) {
  const t = useTranslations('common')
  // Where there is nothing to choose, a phone keeps the row for the work.
  const single = pagesOf(useMe().role).length === 1
  return (
    <header className="print:hidden flex min-h-12 shrink-0 flex-wrap items-center gap-x-1 border-b border-line bg-surface px-2 md:gap-x-3 md:px-4">
      <Link href="/" className="inline-flex min-h-10 items-center rounded-md px-1 text-base font-bold whitespace-nowrap">
        {t('product')}
      </Link>
      <div
        className={
          single
            ? 'max-md:sr-only'
            : 'max-md:order-last max-md:-mx-2 max-md:w-[calc(100%+1rem)] max-md:border-t max-md:border-line max-md:px-1'
        }
      >
        <PageLinks />
      </div>
      <div className="grow" />
      <CountLinks counts={counts} />
      <SoundChip />
      <LineChip />
      <div className="max-md:hidden">
        <Clock />
      </div>
      <PersonMenu {...menu} />
    </header>
  )
}
