'use client'

import { useTranslations } from 'next-intl'
import { AgencyName } from '#client/marks/agency-name.tsx'
import { NoteForm } from '#client/notes/note-form.tsx'
import { useFormat } from '#client/use-format.ts'
import type { Note } from '#contracts/ticket.ts'
import { Badge } from '#ui/badge.tsx'
import type { ButtonSize } from '#ui/button.tsx'
import { Spinner } from '#ui/spinner.tsx'
import { Section } from './section.tsx'

type NotesSectionProps = { ticketId: string; notes: readonly Note[] | null; may: boolean; size: ButtonSize }

/** What people wrote about the ticket, oldest first, and a place to write more. */
export function NotesSection({ ticketId, notes, may, size }: NotesSectionProps) {
  const t = useTranslations('ticket')
  const common = useTranslations('common')
  const format = useFormat()
  return (
    <Section title={t('section.notes')}>
      {notes === null && <Spinner label={common('loading')} className="text-xl text-faint" />}
      {notes?.length === 0 && <p className="text-base text-quiet">{t('note.none')}</p>}
      {notes && notes.length > 0 && (
        <ul className="flex flex-col gap-2">
          {notes.map((note) => (
            <li key={note.id} className="border-l-4 border-edge pl-3">
              <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-quiet">
                <time dateTime={note.at} title={format.dateTime(note.at)} className="font-semibold tabular-nums">
                  {format.timeSeconds(note.at)}
                </time>
                <span>{note.author}</span>
                {note.agency && <AgencyName code={note.agency} />}
                {note.kind !== 'note' && <Badge>{t(`note.kind.${note.kind}`)}</Badge>}
              </p>
              <p className="text-base whitespace-pre-line wrap-anywhere">{note.text}</p>
            </li>
          ))}
        </ul>
      )}
      {may && <NoteForm ticketId={ticketId} size={size} />}
    </Section>
  )
}
