import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PlansScreen } from '#features/plans/plans-screen.tsx'
import { requirePage } from '../../../page-access.ts'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('plans'))('title') })

export default async function PlansPage() {
  await requirePage('admin/plans')
  return <PlansScreen />
}
