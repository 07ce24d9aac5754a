import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PaperForm } from '#features/paper-form/paper-form.tsx'
import { cityInfo } from '#server/queries/city-info.ts'
import { requirePage } from '../../../page-access.ts'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('paperForm'))('title') })

/** The sheet for the hour without a desk, to be printed ahead. */
export default async function PaperFormPage() {
  await requirePage('call')
  return <PaperForm city={await cityInfo()} />
}
