'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '#client/api.ts'
import { PriorityMark } from '#client/marks/priority-mark.tsx'
import { useProblemWords } from '#client/use-problem-words.ts'
import type { LiveLadder } from '#contracts/ladder.ts'
import { changedClocks, type Ladder } from '#domain/ladder.ts'
import { FieldError } from '#ui/field-error.tsx'
import { notify } from '#ui/toast.tsx'
import { LadderDiff } from './ladder-diff.tsx'
import { clocksOfDraft, draftOf } from './ladder-draft.ts'
import { LadderFields } from './ladder-fields.tsx'
import { SaveBar } from './save-bar.tsx'
import { StaleNotice } from './stale-notice.tsx'
import { useLadderEdit } from './use-ladder-edit.ts'
import { VersionHistory } from './version-history.tsx'

/** Changes how long agencies are waited for at one priority, and shows what it was before. */
export function LadderEditor({ ladder }: { ladder: LiveLadder }) {
  const t = useTranslations('plans')
  const names = useTranslations('common.priority')
  const problemWords = useProblemWords()
  const edit = useLadderEdit(ladder)
  const { draft, base, theirs, error } = edit
  const [tried, setTried] = useState(false)
  const wanted = clocksOfDraft(draft)
  const changed = wanted === null || changedClocks(base.clocks, wanted).length > 0
  // Somebody else saved while nothing was changed here: theirs is simply how it is.
  if (ladder.version > base.version && !changed && !edit.saving) edit.restart(ladder)

  async function save(clocks?: LiveLadder['clocks']) {
    setTried(true)
    if (clocks === undefined && wanted === null) return
    if (!(await edit.save(clocks && draftOf(clocks)))) return
    setTried(false)
    notify({ title: t('times.saved', { priority: names(`${ladder.priority}`) }), tone: 'done' })
  }
  const words = error === null ? null : problemWords(error)
  return (
    <div className="min-h-0 bg-surface lg:overflow-y-auto">
      <form noValidate aria-label={t('times.editor')} className="flex max-w-4xl flex-col gap-4 p-4" onSubmit={(event) => (event.preventDefault(), void save())}>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 className="flex items-center gap-3 text-xl font-bold">
            {t('times.title')} <PriorityMark priority={ladder.priority} />
          </h2>
          <span className="text-sm text-quiet tabular-nums">{t('version', { version: base.version })}</span>
        </div>
        <p className="text-base text-quiet">{t('times.hint')}</p>
        {theirs && (
          <StaleNotice onTakeTheirs={() => edit.restart(theirs)}>
            {wanted && <LadderDiff before={theirs.clocks} after={wanted} beforeLabel={t('theirs')} afterLabel={t('mine')} />}
          </StaleNotice>
        )}
        <LadderFields draft={draft} tried={tried} onChange={edit.change} />
        {tried && wanted === null && <FieldError>{t('times.wrong')}</FieldError>}
        {words && <FieldError>{`${words.title}. ${words.detail}`}</FieldError>}
        {!theirs && <SaveBar changed={changed} saving={edit.saving} onUndo={() => edit.restart(base)} />}
      </form>
      <LadderHistory ladder={ladder} onRestore={(older) => void save(older)} />
    </div>
  )
}

function LadderHistory({ ladder: { priority, version, clocks }, onRestore }: { ladder: LiveLadder; onRestore: (older: LiveLadder['clocks']) => void }) {
  const { data, isError } = useQuery({
    queryKey: ['ladder-versions', priority, version],
    queryFn: ({ signal }) => api('GET /ladders/{priority}/versions', { params: { priority: `${priority}` }, signal }),
  })
  const differs = (pack: Ladder) => changedClocks(clocks, pack).length > 0
  return (
    <VersionHistory<LiveLadder['clocks']>
      versions={data?.items.map(({ clocks: content, ...kept }) => ({ ...kept, content }))}
      failed={isError}
      now={clocks}
      pack={data && differs(data.pack) ? data.pack : null}
      renderDiff={(change) => <LadderDiff {...change} />}
      onRestore={onRestore}
    />
  )
}
