'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useMe } from '#client/me-context.tsx'
import { pagesOf } from '#domain/pages.ts'
import { cx } from '#ui/cx.ts'
import { ProposedCount } from './proposed-count.tsx'

/** From so many pages on, the bar is full at 1440 px: they stand closer, and what they share it with is shorter. */
export const fullBarPages = 7

/** On a phone the strip of pages is wider than the screen: the one that is open must not lie beyond its edge. */
const intoSight = (link: HTMLAnchorElement | null) => {
  link?.scrollIntoView({ block: 'nearest', inline: 'center' })
}

/** The pages of this role, in words. */
export function PageLinks() {
  const t = useTranslations('frame')
  const path = usePathname()
  const pages = pagesOf(useMe().role)
  return (
    <nav aria-label={t('nav')} className="flex items-stretch max-md:overflow-x-auto">
      {pages.map((page) => {
        const here = path === `/${page}` || path.startsWith(`/${page}/`)
        return (
          <Link
            key={page}
            href={`/${page}`}
            ref={here ? intoSight : undefined}
            aria-current={here ? 'page' : undefined}
            className={cx(
              'inline-flex min-h-12 items-center border-y-3 border-transparent font-semibold whitespace-nowrap',
              pages.length < fullBarPages ? 'px-3' : 'px-2 min-[100rem]:px-3',
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
