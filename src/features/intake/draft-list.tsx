'use client'

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Dispatch } from 'react'
import { useCity } from '#client/city-context.tsx'
import { Age } from '#client/marks/age.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { notify } from '#ui/toast.tsx'
import type { Draft } from './draft.ts'
import type { DraftsAction } from './drafts.ts'

type DraftListProps = { drafts: readonly Draft[]; dispatch: Dispatch<DraftsAction>; onResume: () => void }

/** Drafts set aside; pressing one brings it back into the form. Nothing is shown while there are none. */
export function DraftList({ drafts, dispatch, onResume }: DraftListProps) {
  const t = useTranslations('intake.drafts')
  const { typeName } = useCity()
  if (drafts.length === 0) return null
  const discard = (draft: Draft) => {
    dispatch({ kind: 'discarded', key: draft.key })
    notify({ title: t('discarded'), action: { label: t('undo'), run: () => dispatch({ kind: 'restored', draft }) } })
  }
  return (
    <section aria-labelledby="drafts" className="border-b border-line px-2 py-2.5">
      <h2 id="drafts" className="px-2 text-sm font-semibold">{t('title')}</h2>
      <ul>
        {drafts.map((draft) => {
          const what = draft.type === null ? t('untitled') : typeName(draft.type)
          const where = draft.landmark || draft.address || draft.where || t('noPlace')
          return (
            <li key={draft.key} className="flex items-center">
              <button
                type="button"
                aria-label={t('resume', { what, where })}
                onClick={() => {
                  dispatch({ kind: 'resumed', key: draft.key })
                  onResume()
                }}
                className="flex min-h-10 min-w-0 grow items-center gap-2 rounded-md px-2 text-left hover:bg-sunken"
              >
                <span className="min-w-0 grow truncate">
                  <strong>{what}</strong> · {where}
                </span>
                {draft.startedAt > 0 && <Age since={new Date(draft.startedAt).toISOString()} className="text-faint" />}
              </button>
              <IconButton label={t('discard')} icon={<Trash2 aria-hidden className="size-4" />} onClick={() => discard(draft)} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
