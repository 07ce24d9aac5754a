'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { shortNumber } from '#client/marks/short-number.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { notify } from '#ui/toast.tsx'
import { ConflictFields } from './conflict-fields.tsx'
import { draftOf } from './edit-draft.ts'
import { settle } from './edit-conflict.ts'
import { EditFields } from './edit-fields.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useEdit } from './use-edit.ts'

/** Changes what is known of a ticket. When somebody else was faster, both versions stand side by side and neither is lost. */
export function EditDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const t = useTranslations('ticket')
  // The form starts from the ticket as it was opened, whatever comes in meanwhile.
  const [opened] = useState(ticket)
  const edit = useEdit(opened)
  const [tried, setTried] = useState(false)
  const { draft, clash, act } = edit

  async function save() {
    setTried(true)
    const outcome = await edit.save()
    if (outcome === 'saved') notify({ title: t('done.edit'), tone: 'done' })
    if (outcome === 'saved' || outcome === 'nothing') onClose()
    if (outcome === 'clash') setTried(false)
  }

  return (
    <FormDialog
      wide
      title={clash ? t('edit.conflict') : t('edit.title', { number: shortNumber(ticket.number) })}
      description={clash ? t('edit.conflictHint') : undefined}
      submit={clash ? t('edit.saveChosen') : t('edit.save')}
      act={act}
      onSubmit={save}
      onClose={onClose}
    >
      {clash ? (
        <ConflictFields
          mine={draft}
          theirs={draftOf(clash.theirs)}
          conflicts={clash.conflicts}
          onChoose={edit.choose}
          error={tried && settle(draft, draftOf(clash.theirs), clash.conflicts) === null ? t('edit.undecided') : null}
        />
      ) : (
        <EditFields draft={draft} onChange={edit.setDraft} />
      )}
    </FormDialog>
  )
}
