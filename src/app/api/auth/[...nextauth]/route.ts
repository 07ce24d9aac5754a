import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { nextAuthOptions } from '#server/auth/next-auth-options.ts'

type Context = { readonly params: Promise<{ nextauth: string[] }> }

const handle = (request: NextRequest, context: Context): Promise<Response> =>
  NextAuth(nextAuthOptions())(request, context) as Promise<Response>

export { handle as GET, handle as POST }
