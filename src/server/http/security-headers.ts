/** What every answer of the console tells the browser to keep shut. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()',
}

/** The policy of what programs read, which is never a page. Pages get theirs, with a nonce, in `src/proxy.ts`. */
export const noPagePolicy = "default-src 'none'; frame-ancestors 'none'"
