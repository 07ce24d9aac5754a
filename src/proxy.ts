import { NextResponse, type NextRequest } from 'next/server'
import { contentSecurityPolicy } from './app/content-security-policy.ts'
import { nonceHeader, pathHeader } from './app/request-headers.ts'

/** Gives every page its content security policy, and tells the page its own path so that signing in can lead back to it. */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy({
    nonce,
    host: request.headers.get('host') ?? '',
    tileUrl: process.env.SIAGA_TILE_URL,
    dev: process.env.NODE_ENV === 'development',
  })
  const headers = new Headers(request.headers)
  headers.set(nonceHeader, nonce)
  headers.set(pathHeader, `${request.nextUrl.pathname}${request.nextUrl.search}`)
  // Next reads the nonce for its own scripts from here.
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

export const config = { matcher: ['/((?!api/|_next/static/|_next/image|socket.io|.*\\.(?:ico|png|svg|webmanifest|txt|woff2)$).*)'] }
