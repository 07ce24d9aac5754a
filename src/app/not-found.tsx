import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { buttonClass } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'

export default async function NotFound() {
  const t = await getTranslations('frame.notFound')
  return (
    <EmptyState
      title={t('title')}
      detail={t('detail')}
      action={
        <Link href="/" className={buttonClass('primary')}>
          {t('home')}
        </Link>
      }
    />
  )
}
