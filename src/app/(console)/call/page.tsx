import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { config } from '#server/config.ts'
import { requirePage } from '../../page-access.ts'
import { CallDesk } from './call-desk.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('intake'))('title') }
}

export default async function CallPage() {
  await requirePage('call')
  return <CallDesk tileUrl={config().tileUrl} />
}
