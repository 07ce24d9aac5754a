import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { UnitsScreen } from '#features/units/units-screen.tsx'
import { requirePage } from '../../page-access.ts'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('frame'))('page.units') })

export default async function UnitsPage() {
  await requirePage('units')
  return <UnitsScreen />
}
