type Sent = { readonly origin: string | undefined; readonly host: string | undefined }

/**
 * Whether a browser sends this for a page that is not the console: its `Origin` is neither the host that was asked nor
 * the console's public address. A cookie goes along from sister sites too (SameSite knows only the registrable domain),
 * and on plain HTTP browsers send no `Sec-Fetch-Site`. Programs have no origin.
 */
export function isForeignPage({ origin, host }: Sent, publicUrl: string): boolean {
  if (origin === undefined) return false
  if (!URL.canParse(origin)) return true
  const from = new URL(origin)
  return from.host !== host?.toLowerCase() && from.origin !== new URL(publicUrl).origin
}
