import { useTranslations } from 'next-intl'
import type { Attachment } from '#contracts/attachment.ts'
import { useFormat } from '../use-format.ts'

/** What stands for a photo where it is not seen: of which ticket, from where, by whom and when. */
export function usePhotoWords(number: string): (photo: Attachment) => string {
  const t = useTranslations('common.photo')
  const format = useFormat()
  return ({ source, author, takenAt }) => t('alt', { number, source: t(`source.${source}`), who: author, time: format.dateTime(takenAt) })
}
