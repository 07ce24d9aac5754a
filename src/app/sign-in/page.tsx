import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { LanguageSwitch } from '#features/sign-in/language-switch.tsx'
import { safeNext } from '#features/sign-in/safe-next.ts'
import { SignInForm } from '#features/sign-in/sign-in-form.tsx'
import { Welcome } from '#features/sign-in/welcome.tsx'
import { pageActor } from '#server/auth/page-actor.ts'
import { loadCity } from '#server/city/load-city.ts'
import { config } from '#server/config.ts'
import { demoAccounts, demoPassword } from '#server/seed/seed-demo-accounts.ts'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('signIn'))('title') })

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next } = await searchParams
  const target = safeNext([next].flat()[0])
  if (await pageActor()) redirect(target)
  const t = await getTranslations('signIn')
  return (
    <div className="grid min-h-dvh lg:grid-cols-[1fr_minmax(30rem,38rem)]">
      <Welcome city={loadCity().city} />
      <main className="flex flex-col border-line bg-surface px-5 py-6 sm:px-10 lg:border-l">
        <div className="flex justify-end">
          <LanguageSwitch />
        </div>
        <div className="m-auto w-full max-w-md py-6">
          <h1 className="mb-5 text-2xl font-bold">{t('title')}</h1>
          <SignInForm next={target} demo={config().demo ? { accounts: await demoOffer(), password: demoPassword } : null} />
        </div>
      </main>
    </div>
  )
}

async function demoOffer() {
  const role = await getTranslations('common.role')
  const { agencies } = loadCity()
  return demoAccounts().map((account) => ({
    username: account.username,
    part: agencies.find((agency) => agency.code === account.agencyCode)?.shortName ?? role(account.role),
  }))
}
