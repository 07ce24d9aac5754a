import fs from 'node:fs'
import path from 'node:path'

/**
 * The Node that runs TypeScript files directly: this one when it is new enough, otherwise the one among the packages.
 * @param {string} root the project's folder
 */
export function node24(root) {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const installed = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (fs.existsSync(installed)) return installed
  throw new Error(
    'Node 24 tidak ada di node_modules/node. Skrip pemasangan paket mungkin dimatikan: jalankan `npm config set ignore-scripts false`, hapus node_modules, lalu ulangi.',
  )
}
