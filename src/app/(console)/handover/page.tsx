import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HandoverScreen } from '#features/handover/handover-screen.tsx'
import { requirePage } from '../../page-access.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('frame'))('page.handover') }
}

export default async function Page() {
  await requirePage('handover')
  return <HandoverScreen />
}
