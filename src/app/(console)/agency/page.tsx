import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AgencyScreen } from '#features/agency/agency-screen.tsx'
import { requirePage } from '../../page-access.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('frame'))('page.agency') }
}

export default async function Page() {
  await requirePage('agency')
  return <AgencyScreen />
}
