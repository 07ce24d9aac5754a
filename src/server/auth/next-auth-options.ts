import type { NextAuthOptions } from 'next-auth'
import './next-auth-types.ts'
import CredentialsProvider from 'next-auth/providers/credentials'
import { sessionSecret } from '../config.ts'
import { authorize } from './authorize.ts'

// A long shift and its handover.
const sessionSeconds = 14 * 60 * 60

/** next-auth with user name and password; the session cookie carries the user's id and session version, nothing else. */
export const nextAuthOptions = (): NextAuthOptions => ({
  secret: sessionSecret(),
  session: { strategy: 'jwt', maxAge: sessionSeconds },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [
    CredentialsProvider({
      name: 'Siaga 112',
      credentials: { username: { type: 'text' }, password: { type: 'password' } },
      authorize: (credentials) => authorize(credentials, new Date()),
    }),
  ],
  callbacks: {
    // `user` is there at sign-in only, whatever its type says.
    jwt: ({ token, user, trigger }) => (trigger === 'signIn' ? { sub: user.id, version: user.version } : token),
    // Compared as origins: a foreign address may begin with ours.
    redirect: ({ url, baseUrl }) => {
      const target = URL.parse(url, baseUrl)
      return target?.origin === new URL(baseUrl).origin ? target.href : baseUrl
    },
    session: ({ session }) => ({ expires: session.expires }),
  },
})
