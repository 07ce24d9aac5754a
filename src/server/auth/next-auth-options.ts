import type { NextAuthOptions } from 'next-auth'
import './next-auth-types.ts'
import CredentialsProvider from 'next-auth/providers/credentials'
import { sessionSecret } from '../config.ts'
import { signIn } from './sign-in.ts'

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
      async authorize(credentials) {
        const { username = '', password = '' } = credentials ?? {}
        const result = await signIn(username, password, new Date())
        if (!result.ok) {
          if (result.code === 'too-many-attempts') throw new Error(result.code)
          return null
        }
        return { id: result.id, version: result.version }
      },
    }),
  ],
  callbacks: {
    // `user` is there at sign-in only, whatever its type says.
    jwt: ({ token, user, trigger }) => (trigger === 'signIn' ? { sub: user.id, version: user.version } : token),
    session: ({ session }) => ({ expires: session.expires }),
  },
})
