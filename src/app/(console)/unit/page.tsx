import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requirePage } from '../../page-access.ts'
import { UnitPage } from './unit-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('frame'))('page.unit'), manifest: '/unit.webmanifest', appleWebApp: { capable: true, title: 'Siaga 112' } }
}

export default async function Page() {
  await requirePage('unit')
  return <UnitPage />
}
