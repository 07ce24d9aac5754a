import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { refuse } from '#domain/refusal.ts'
import { nextAuthOptions } from '#server/auth/next-auth-options.ts'
import { shortRequest } from '#server/auth/short-request.ts'
import { languageOf } from '#server/http/language.ts'
import { problemResponse } from '#server/http/problem-response.ts'

type Context = { readonly params: Promise<{ nextauth: string[] }> }

type Handler = (request: NextRequest, context: Context) => Promise<Response>

const handle: Handler = async (request, context) => {
  const short = await shortRequest(request)
  if (short === null) return problemResponse(refuse('payload-too-large'), languageOf(request.headers), crypto.randomUUID())
  return (NextAuth(nextAuthOptions()) as Handler)(short, context)
}

export { handle as GET, handle as POST }
