/** Ends the process with a clear sentence when this Node is older than the oldest one that works (20.19). */
export function requireSupportedNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Siaga 112 memerlukan Node.js 20.19 atau lebih baru; yang berjalan di sini ${version}.`)
  process.exit(1)
}
