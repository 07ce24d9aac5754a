import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { config } from '#server/config.ts'
import { requirePage } from '../../page-access.ts'
import { MapPage } from './map-page.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('map'))('title') })

export default async function MapRoute() {
  await requirePage('map')
  return <MapPage tileUrl={config().tileUrl} />
}
