import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { nextAuthOptions } from '#server/auth/next-auth-options.ts'

type Context = { readonly params: Promise<{ nextauth: string[] }> }

type Handler = (request: NextRequest, context: Context) => Promise<Response>

const handle: Handler = (request, context) => (NextAuth(nextAuthOptions()) as Handler)(request, context)

export { handle as GET, handle as POST }
