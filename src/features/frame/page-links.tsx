'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useMe } from '#client/me-context.tsx'
import { pagesOf } from '#domain/pages.ts'
import { cx } from '#ui/cx.ts'
import { barRoomOf } from './bar-room.ts'
import { ProposedCount } from './proposed-count.tsx'

/** On a phone the strip of pages is wider than the screen: the one that is open must not lie beyond its edge. */
const intoSight = (link: HTMLAnchorElement | null) => {
  link?.scrollIntoView({ block: 'nearest', inline: 'center' })
}

/** The pages of this role, in words. */
export function PageLinks() {
  const t = useTranslations('frame')
  const path = usePathname()
  const { role } = useMe()
  const { link } = barRoomOf(role)
  return (
    <nav aria-label={t('nav')} className="flex items-stretch max-md:overflow-x-auto">
      {pagesOf(role).map((page) => {
        const here = path === `/${page}` || path.startsWith(`/${page}/`)
        return (
          <Link
            key={page}
            href={`/${page}`}
            ref={here ? intoSight : undefined}
            aria-current={here ? 'page' : undefined}
            className={cx(
              'inline-flex min-h-12 items-center border-y-3 border-transparent font-semibold whitespace-nowrap',
              link,
              here ? 'border-b-accent text-text' : 'text-quiet hover:border-b-line hover:text-text',
            )}
          >
            {t(`page.${page}`)}
            {page === 'blocks' && <ProposedCount />}
          </Link>
        )
      })}
    </nav>
  )
}
