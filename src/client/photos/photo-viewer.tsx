'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Attachment } from '#contracts/attachment.ts'
import { removalReasons } from '#domain/attachment.ts'
import { leadRoles } from '#domain/roles.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { ActFailure } from '../act/act-failure.tsx'
import { useAct } from '../act/use-act.ts'
import { api } from '../api.ts'
import { useMe } from '../me-context.tsx'
import { usePhotoWords } from './use-photo-words.ts'

type PhotoViewerProps = { photos: readonly Attachment[]; shown: string; number: string; onShow: (id: string) => void; onClose: () => void }

/** One photo large, the others by the arrow keys. A lead can remove it from here. */
export function PhotoViewer({ photos, shown, number, onShow, onClose }: PhotoViewerProps) {
  const t = useTranslations('common.photo')
  const common = useTranslations('common')
  const words = usePhotoWords(number)
  const index = photos.findIndex(({ id }) => id === shown)
  const photo = photos[index]
  const go = (by: number) => {
    const other = photos[index + by]
    if (other) onShow(other.id)
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') go(-1)
    if (event.key === 'ArrowRight') go(1)
  })
  useEffect(() => {
    // Before the dialog, which keeps keys to itself.
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen, true)
    return () => document.removeEventListener('keydown', listen, true)
  }, [])
  // Somebody removed it meanwhile.
  useEffect(() => {
    if (!photo) onClose()
  }, [photo, onClose])
  if (!photo) return null
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} size="wide" title={t('position', { index: index + 1, count: photos.length })} description={words(photo)} closeLabel={common('act.close')}>
      <img key={photo.id} src={`/api/v1/attachments/${photo.id}`} alt={words(photo)} width={photo.width} height={photo.height} className="mx-auto max-h-[60dvh] w-auto object-contain" />
      <div className="mt-3 flex flex-wrap items-center justify-between gap-2">
        <div className="flex gap-1">
          <IconButton label={t('previous')} icon={<ChevronLeft aria-hidden className="size-6" />} disabled={index === 0} onClick={() => go(-1)} />
          <IconButton label={t('next')} icon={<ChevronRight aria-hidden className="size-6" />} disabled={index === photos.length - 1} onClick={() => go(1)} />
        </div>
        <Removal key={photo.id} id={photo.id} />
      </div>
    </Dialog>
  )
}

function Removal({ id }: { id: string }) {
  const t = useTranslations('common.photo')
  const reasons = useTranslations('common.attachmentReason')
  const { role } = useMe()
  const act = useAct()
  const [asking, setAsking] = useState(false)
  if (!leadRoles.some((lead) => lead === role)) return null
  if (!asking) return <Button onClick={() => setAsking(true)}>{t('remove')}</Button>
  return (
    <div role="group" aria-label={t('removeWhy')} className="flex flex-wrap items-center gap-2">
      <span className="font-semibold">{t('removeWhy')}</span>
      {removalReasons.map((reason) => (
        <Button key={reason} disabled={act.sending !== null} onClick={() => void act.run('remove', (signal) => api('POST /attachments/{id}/remove', { params: { id }, body: { reason }, signal }))}>
          {reasons(reason)}
        </Button>
      ))}
      <ActFailure act={act} label={t('remove')} onAgain={() => void act.failure?.again()} />
    </div>
  )
}
