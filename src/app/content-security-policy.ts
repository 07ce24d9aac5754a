type PolicyOf = {
  readonly nonce: string
  readonly host: string
  /** The configured tile server, whose pictures are the one thing a page may fetch from elsewhere. */
  readonly tileUrl: string | undefined
  readonly dev: boolean
}

/**
 * The policy of a page: nothing from elsewhere, and of scripts and style sheets only those that carry the nonce of this
 * answer. Style attributes are allowed: positions of popups and markers are written that way.
 */
export function contentSecurityPolicy({ nonce, host, tileUrl, dev }: PolicyOf): string {
  const tiles = tileOrigin(tileUrl)
  const rules: Record<string, string> = {
    'default-src': "'self'",
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    'style-src': dev ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    'style-src-attr': "'unsafe-inline'",
    'img-src': `'self' data: blob:${tiles === null ? '' : ` ${tiles}`}`,
    'font-src': "'self'",
    'media-src': "'self'",
    'worker-src': "'self' blob:",
    // Older Safari does not count a WebSocket to the same host as 'self'.
    'connect-src': /^[\w.:[\]-]+$/.test(host) ? `'self' ws://${host} wss://${host}` : "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  }
  return Object.entries(rules).map(([name, value]) => `${name} ${value}`).join('; ')
}

/** The origin of a tile template such as `https://{s}.tiles.example/{z}/{x}/{y}.png`; `null` without a usable one. */
function tileOrigin(tileUrl: string | undefined): string | null {
  const [, scheme, host] = /^(https?):\/\/([\w.:-]+|\{s\}\.[\w.:-]+)\//.exec(tileUrl ?? '') ?? []
  return scheme === undefined || host === undefined ? null : `${scheme}://${host.replace('{s}', '*')}`
}
