'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Attachment } from '#contracts/attachment.ts'
import { usePhotoWords } from './use-photo-words.ts'

const PhotoViewer = dynamic(() => import('./photo-viewer.tsx').then((module) => module.PhotoViewer), { ssr: false })

/** The photos of a ticket as small pictures; each opens large. */
export function PhotoStrip({ photos, number }: { photos: readonly Attachment[]; number: string }) {
  const t = useTranslations('common.photo')
  const words = usePhotoWords(number)
  const [open, setOpen] = useState<string | null>(null)
  return (
    <>
      <ul aria-label={t('title')} className="flex flex-wrap gap-2">
        {photos.map((photo) => (
          <li key={photo.id}>
            <button type="button" className="block rounded-md border border-edge bg-sunken" onClick={() => setOpen(photo.id)}>
              <img src={`/api/v1/attachments/${photo.id}/thumbnail`} alt={words(photo)} loading="lazy" className="size-20 rounded-md object-cover" />
            </button>
          </li>
        ))}
      </ul>
      {open !== null && <PhotoViewer photos={photos} shown={open} number={number} onShow={setOpen} onClose={() => setOpen(null)} />}
    </>
  )
}
