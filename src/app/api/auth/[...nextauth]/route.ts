import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import type { Refusal } from '#domain/refusal.ts'
import { nextAuthOptions } from '#server/auth/next-auth-options.ts'
import { shortRequest } from '#server/auth/short-request.ts'
import { languageOf } from '#server/http/language.ts'
import { problemReply } from '#server/http/problem-reply.ts'

type Context = { readonly params: Promise<{ nextauth: string[] }> }

type Handler = (request: NextRequest, context: Context) => Promise<Response>

const handle: Handler = async (request, context) => {
  const short = await shortRequest(request)
  return short.ok ? (NextAuth(nextAuthOptions()) as Handler)(short.value, context) : refused(short, request)
}

function refused(refusal: Refusal, { headers }: NextRequest): Response {
  const { body, ...rest } = problemReply(refusal, languageOf(Object.fromEntries(headers)), crypto.randomUUID())
  return new Response(body, rest)
}

export { handle as GET, handle as POST }
