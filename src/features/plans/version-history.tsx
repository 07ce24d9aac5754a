'use client'

import { RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormat } from '#client/use-format.ts'
import { Button } from '#ui/button.tsx'
import { Spinner } from '#ui/spinner.tsx'

/** One version: when it came, who made it (`null`: the city pack) and what it says. */
export type Version<Content> = { readonly version: number; readonly at: string; readonly by: string | null; readonly content: Content }

type VersionHistoryProps<Content> = {
  /** Newest first; `undefined` until they have come. */
  versions: readonly Version<Content>[] | undefined
  failed: boolean
  now: Content
  /** What the city pack says, where that is another thing. */
  pack: Content | null
  /** Shows how two differ, side by side under these headings. */
  renderDiff: (change: { before: Content; after: Content; beforeLabel: string; afterLabel: string }) => ReactNode
  onRestore: (older: Content) => void
}

/** Every version, newest first: when, by whom, what changed, and a way back. What the city pack says stands apart where it differs. */
export function VersionHistory<Content>({ versions, failed, now, pack, renderDiff, onRestore }: VersionHistoryProps<Content>) {
  const t = useTranslations('plans')
  const format = useFormat()
  if (failed) return <p className="p-4 text-base text-critical">{t('historyFailed')}</p>
  if (versions === undefined) return <Spinner label={t('loading')} className="p-4 text-2xl text-faint" />
  return (
    <section aria-label={t('history')} className="flex max-w-4xl flex-col gap-3 border-t border-line p-4">
      <h3 className="text-base font-bold">{t('history')}</h3>
      {pack !== null && (
        <div className="rounded-md border border-line p-3">
          <p className="mb-2 text-base font-semibold">{t('packDiffers')}</p>
          {renderDiff({ before: now, after: pack, beforeLabel: t('now'), afterLabel: t('pack') })}
          <Button className="mt-2" icon={<RotateCcw aria-hidden className="size-4" />} onClick={() => onRestore(pack)}>
            {t('takePack')}
          </Button>
        </div>
      )}
      <ol className="flex flex-col gap-3">
        {versions.map(({ version, at, by, content }, index) => {
          const before = versions[index + 1]
          return (
            <li key={version} aria-label={t('version', { version })} className="border-l-4 border-edge pl-3">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
                <strong className="text-base">{t('version', { version })}</strong>
                <time dateTime={at} className="tabular-nums">{format.dateTime(at)}</time>
                <span className="text-quiet">{by ?? t('pack')}</span>
                {index > 0 && (
                  <Button tone="quiet" icon={<RotateCcw aria-hidden className="size-4" />} onClick={() => onRestore(content)}>
                    {t('restore')}
                  </Button>
                )}
              </p>
              {before && renderDiff({ before: before.content, after: content, beforeLabel: t('was'), afterLabel: t('became') })}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
