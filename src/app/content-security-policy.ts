/**
 * The policy of a page: nothing from elsewhere, and of scripts and style sheets only those that carry the nonce of this
 * answer. Style attributes are allowed: positions of popups and markers are written that way.
 */
export function contentSecurityPolicy({ nonce, host, dev }: { nonce: string; host: string; dev: boolean }): string {
  const rules: Record<string, string> = {
    'default-src': "'self'",
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    'style-src': dev ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    'style-src-attr': "'unsafe-inline'",
    'img-src': "'self' data: blob:",
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
