'use client'

import { useTranslations } from 'next-intl'
import { useKeyHelps, type KeyHelp } from '#client/key-help.ts'
import { useMe } from '#client/me-context.tsx'
import { pagesOf } from '#domain/pages.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Kbd } from '#ui/kbd.tsx'
import { frameKeys } from './frame-keys.ts'

const KeyList = ({ title, keys }: KeyHelp) => (
  <section className="mb-5">
    <h3 className="mb-1 break-after-avoid font-semibold text-faint">{title}</h3>
    <dl>
      {keys.map((key) => (
        <div key={`${key.keys} ${key.label}`} className="flex min-h-8 items-center break-inside-avoid justify-between gap-4 border-b border-line py-1">
          <dt>{key.label}</dt>
          <dd className="flex max-w-1/2 shrink-0 flex-wrap justify-end gap-1 whitespace-nowrap">
            {key.keys.split(' ').map((keys) => <Kbd key={keys} keys={keys} />)}
          </dd>
        </div>
      ))}
    </dl>
  </section>
)

export type KeysOverlayProps = { open: boolean; onOpenChange: (open: boolean) => void }

/** All keys: those of the frame and those the page at hand told of. */
export function KeysOverlay({ open, onOpenChange }: KeysOverlayProps) {
  const t = useTranslations('frame.keys')
  const act = useTranslations('common.act')
  const page = useTranslations('frame.page')
  const pages = pagesOf(useMe().role)
  const helps = useKeyHelps()
  const everywhere = [
    ...frameKeys(pages).map(({ keys, act: does }) => ({ keys, label: does.kind === 'page' ? t('goTo', { page: page(does.page) }) : t(does.kind) })),
    { keys: 'Esc', label: t('close') },
  ]
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} closeLabel={act('close')} size={helps.length > 0 ? 'wide' : 'small'}>
      <div className={helps.length > 0 ? 'gap-x-8 sm:columns-2' : undefined}>
        {helps.map((help) => (
          <KeyList key={help.title} {...help} />
        ))}
        <KeyList title={t('everywhere')} keys={everywhere} />
      </div>
    </Dialog>
  )
}
