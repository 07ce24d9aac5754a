// Opens the page of a unit's phone without a network. It keeps that page and the files it is made of, nothing else: answers of the
// API never pass through here, and what the page knows of its tasks it keeps itself. The name stands in src/client/kept/phone.ts too.
const cacheName = 'siaga-unit'
const page = '/unit'
const patienceMs = 4_000
const mostFiles = 200

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (isFile(url)) event.respondWith(file(request))
  else if (request.mode === 'navigate' && url.pathname === page) event.respondWith(openPage(request))
})

self.addEventListener('message', (event) => {
  if (event.data?.kind !== 'keep') return
  event.waitUntil(keep(event.data.assets ?? []).then((scripts) => scripts && event.source?.postMessage({ kind: 'kept', scripts })))
})

// New work, told by the server through the browser's push service: what it is and in which kecamatan, nobody's name or number.
self.addEventListener('push', (event) => {
  const { ticketId, number = '', type = '', place, again } = event.data?.json() ?? {}
  const body = [`#${number.split('-').at(-1)}`, place].filter(Boolean).join(' · ')
  const title = again ? `BELUM DIJAWAB: ${type}` : `Tugas baru: ${type}`
  event.waitUntil(self.registration.showNotification(title, { body, tag: ticketId, renotify: true, requireInteraction: true, icon: '/icons/siaga-192.png', vibrate: [300, 150, 300] }))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(
    self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then((windows) => {
      const open = windows.find(({ url }) => new URL(url).pathname === page)
      return open ? open.focus() : self.clients.openWindow(page)
    }),
  )
})

// The names of built files carry their content's hash: what is kept is what the server would send.
const isFile = (url) => url.pathname.startsWith('/_next/static/') || url.pathname.startsWith('/icons/')
const isWhole = (response) => response.ok && response.type === 'basic' && !response.redirected

async function file(request) {
  const cache = await caches.open(cacheName)
  const kept = await cache.match(request, { ignoreVary: true })
  if (kept) return kept
  const response = await fetch(request)
  // A partial or failed answer must not be kept as the file.
  if (isWhole(response) && response.status === 200) await cache.put(request, response.clone()).catch(() => undefined)
  return response
}

async function openPage(request) {
  const cache = await caches.open(cacheName)
  const kept = await cache.match(page)
  const asked = fetch(request).then(async (response) => {
    if (isWhole(response)) await cache.put(page, response.clone()).catch(() => undefined)
    return response
  })
  if (!kept) return asked
  // A line that is there but carries nothing must not keep the page shut.
  const late = new Promise((resolve) => setTimeout(resolve, patienceMs, kept))
  return Promise.race([asked.catch(() => kept), late])
}

/** Keeps the page as it is now and what it is made of; answers the scripts it starts with, or null where it could not be read. */
async function keep(assets) {
  const response = await fetch(page, { credentials: 'same-origin' })
  if (!isWhole(response)) return null
  const cache = await caches.open(cacheName)
  await cache.put(page, response.clone())
  const text = await response.text()
  const named = [...text.matchAll(/static\/(?:chunks|media|css)\/[^"'\\\s)<]+/g)].map(([path]) => new URL(`/_next/${path}`, self.location.origin).href)
  const wanted = new Set([...named, ...assets.filter((one) => new URL(one).origin === self.location.origin && isFile(new URL(one)))])
  for (const url of wanted) if (!(await cache.match(url, { ignoreVary: true }))) await file(new Request(url)).catch(() => undefined)
  const kept = await cache.keys()
  const old = kept.filter(({ url }) => new URL(url).pathname !== page && !wanted.has(url))
  await Promise.all(old.slice(0, Math.max(0, kept.length - mostFiles)).map((request) => cache.delete(request)))
  return [...text.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src]) => new URL(src, self.location.origin).pathname)
}
