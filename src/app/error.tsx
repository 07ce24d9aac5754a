'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'

/** A page that threw: the frame around it goes on. */
export default function PageError({ error }: { error: Error & { digest?: string } }) {
  const t = useTranslations('crash')
  return (
    <EmptyState
      title={t('title')}
      detail={error.digest ? `${t('detail')} (${error.digest})` : t('detail')}
      action={
        <Button tone="primary" onClick={() => window.location.reload()}>
          {t('reload')}
        </Button>
      }
    />
  )
}
