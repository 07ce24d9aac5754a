'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { useMe } from '#client/me-context.tsx'
import { useOutbox, useUnsentWork } from '#client/outbox/outbox-context.tsx'
import { PhotoInput } from '#client/photos/photo-input.tsx'
import { PhotoOnItsWay } from '#client/photos/photo-on-its-way.tsx'
import { PhotoStrip } from '#client/photos/photo-strip.tsx'
import { shrinkPhoto } from '#client/photos/shrink-photo.ts'
import { useFormat } from '#client/use-format.ts'
import type { Attachment } from '#contracts/attachment.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { isCentreRole } from '#domain/roles.ts'
import { Button, buttonClass, type ButtonSize } from '#ui/button.tsx'
import { cx } from '#ui/cx.ts'
import { notify } from '#ui/toast.tsx'
import { Section } from './section.tsx'

type PhotosSectionProps = { ticket: Ticket; photos: readonly Attachment[] | null; size: ButtonSize }

const picturesOf = (data: DataTransfer | null) => [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))

/** The photos of a ticket, and a place to choose, paste or drop more. What is not sent yet is said, and what was refused with why. */
export function PhotosSection({ ticket, photos, size }: PhotosSectionProps) {
  const t = useTranslations('common.photo')
  const problems = useTranslations('problems')
  const format = useFormat()
  const { role } = useMe()
  const outbox = useOutbox()
  const unsent = useUnsentWork().filter((work) => work.kind === 'photo' && work.ticketId === ticket.id)
  const [over, setOver] = useState(false)
  const source = isCentreRole(role) ? 'caller' : 'field'

  const add = (photo: Blob) =>
    void outbox.submit({
      key: crypto.randomUUID(), kind: 'photo', ticketId: ticket.id, about: ticket.number, receivedAt: Date.now(), tried: false, draft: null, body: { photo, source },
    })
  const addAll = async (files: readonly File[]) => {
    for (const file of files) add(await shrinkPhoto(file))
  }
  const addDropped = (data: DataTransfer) => {
    const files = picturesOf(data)
    if (files.length < data.files.length) notify({ tone: 'problem', title: problems('not-a-photo.title'), detail: problems('not-a-photo.detail') })
    void addAll(files)
  }
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const files = picturesOf(event.clipboardData)
    if (files.length === 0) return
    event.preventDefault()
    void addAll(files)
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event)
    document.addEventListener('paste', listen)
    return () => document.removeEventListener('paste', listen)
  }, [])

  return (
    <div
      className={cx(over && 'bg-accent-soft')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        addDropped(event.dataTransfer)
      }}
    >
      <Section title={t('title')}>
        {photos && photos.length > 0 && <PhotoStrip photos={photos} number={ticket.number} />}
        {unsent.map(({ key, problem, receivedAt }) =>
          problem === null ? (
            <PhotoOnItsWay key={key} photo={key} label={t('waiting', { time: format.timeSeconds(receivedAt) })} size={size} />
          ) : (
            <div key={key} role="alert" className="flex flex-col gap-1 border-l-4 border-critical bg-critical-soft p-2 text-base">
              <p className="font-bold text-critical">{t('refused', { time: format.timeSeconds(receivedAt), title: problem.title })}</p>
              <p>{problem.detail}</p>
              <Button size={size} className="self-end" onClick={() => void outbox.drop(key)}>{t('understood')}</Button>
            </div>
          ),
        )}
        <PhotoInput label={t(`add.${source}`)} className={cx(buttonClass('plain', size), 'self-end')} onPhoto={add} />
      </Section>
    </div>
  )
}
