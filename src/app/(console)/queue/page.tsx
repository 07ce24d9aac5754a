import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { config } from '#server/config.ts'
import { requirePage } from '../../page-access.ts'
import { QueuePage } from './queue-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('frame'))('page.queue') }
}

export default async function Page() {
  await requirePage('queue')
  return <QueuePage tileUrl={config().tileUrl} />
}
