import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BlocksScreen } from '#features/blocks/blocks-screen.tsx'
import { requirePage } from '../../page-access.ts'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('frame'))('page.blocks') })

export default async function BlocksPage() {
  await requirePage('blocks')
  return <BlocksScreen />
}
