import { basemapFile } from '#server/city/basemap-file.ts'

/** The city's schematic map. It holds no personal data; browsers keep it and ask only whether it changed. */
export function GET(request: Request): Response {
  const { text, etag } = basemapFile()
  const headers = { etag, 'cache-control': 'public, no-cache' }
  const unchanged = request.headers.get('if-none-match')?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  if (unchanged) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'content-type': 'application/json; charset=utf-8' } })
}
