'use client'

import { useTranslations } from 'next-intl'
import { Dialog } from '#ui/dialog.tsx'
import { SoundSettings } from './sound-settings.tsx'

export type SoundDialogProps = { open: boolean; onOpenChange: (open: boolean) => void }

/** The sounds of this desk, in a dialog. */
export function SoundDialog({ open, onOpenChange }: SoundDialogProps) {
  const t = useTranslations('frame.sound')
  const act = useTranslations('common.act')
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} closeLabel={act('close')}>
      <SoundSettings />
    </Dialog>
  )
}
