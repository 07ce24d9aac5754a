import { CSPProvider } from '@base-ui/react/csp-provider'
import type { Metadata, Viewport } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { themeCookie, themeFrom } from '#client/theme.ts'
import '#ui/theme.css'
import { nonceHeader } from './request-headers.ts'

export async function generateMetadata(): Promise<Metadata> {
  const product = (await getTranslations('common'))('product')
  return { title: { default: product, template: `%s · ${product}` }, robots: { index: false, follow: false } }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f7f8' },
    { media: '(prefers-color-scheme: dark)', color: '#171b1f' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeFrom((await cookies()).get(themeCookie)?.value)
  const nonce = (await headers()).get(nonceHeader) ?? undefined
  return (
    <html lang={await getLocale()} data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <CSPProvider nonce={nonce}>
          <NextIntlClientProvider>{children}</NextIntlClientProvider>
        </CSPProvider>
      </body>
    </html>
  )
}
