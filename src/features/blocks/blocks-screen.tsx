'use client'

import { useTranslations } from 'next-intl'
import { useBlocks } from '#client/blocks/use-blocks.ts'
import { useFormat } from '#client/use-format.ts'
import { useNow } from '#client/use-now.ts'
import type { Block } from '#contracts/api/caller-endpoints.ts'
import { misusesBorne } from '#domain/misuse.ts'
import { AlertBand } from '#ui/alert-band.tsx'
import { Button } from '#ui/button.tsx'
import { Spinner } from '#ui/spinner.tsx'
import { BlockCard } from './block-card.tsx'
import { groupBlocks } from './group-blocks.ts'

/** The soft blocks of the centre, for those who decide: what waits, what is active, what ended. */
export function BlocksScreen() {
  const t = useTranslations('calls.blocks')
  const common = useTranslations('common')
  const format = useFormat()
  const now = useNow()
  const { items, failed, again, refresh } = useBlocks()
  const groups = items && groupBlocks(items, now)
  const at = now === 0 ? '' : format.timeZoned(now)
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-6 p-4">
      <header>
        <h1 className="text-xl font-bold">{t('title')}</h1>
        <p className="mt-1 text-quiet">{t('intro', { borne: misusesBorne })}</p>
      </header>
      {failed && (
        <AlertBand tone="critical" action={<Button onClick={again}>{common('act.retry')}</Button>}>
          {t('failed')}
        </AlertBand>
      )}
      {!groups && !failed && <Spinner label={common('loading')} className="text-xl text-faint" />}
      {groups && (
        <>
          <Group title={t('proposed')} blocks={groups.proposed} empty={`${t('none')}. ${common('emptyAsOf', { time: at })}`} onDecided={refresh} />
          <Group title={t('active')} blocks={groups.active} empty={`${t('noneActive')}. ${common('emptyAsOf', { time: at })}`} onDecided={refresh} />
          {groups.ended.length > 0 && <Group title={t('ended')} blocks={groups.ended} empty="" onDecided={refresh} />}
        </>
      )}
    </div>
  )
}

type GroupProps = { title: string; blocks: readonly Block[]; empty: string; onDecided: () => void }

const Group = ({ title, blocks, empty, onDecided }: GroupProps) => (
  <section aria-label={title}>
    <h2 className="flex items-baseline gap-2 text-lg font-bold">
      {title} <span className="text-base text-quiet tabular-nums">{blocks.length}</span>
    </h2>
    {blocks.length === 0 ? (
      <p className="mt-1 text-faint">{empty}</p>
    ) : (
      <ul className="mt-2 flex flex-col gap-2">
        {blocks.map((block) => (
          <BlockCard key={block.id} block={block} onDecided={onDecided} />
        ))}
      </ul>
    )}
  </section>
)
