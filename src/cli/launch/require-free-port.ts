import { isPortFree } from '../postgres/free-port.ts'

/** @throws with the way out when another program listens on the port */
export async function requireFreePort(port: number): Promise<void> {
  if (await isUnused(port)) return
  let other = port + 1
  while (other < port + 100 && !(await isUnused(other))) other += 1
  throw new Error(`Port ${port} sedang dipakai program lain. Pilih port lain, misalnya: PORT=${other} npm start`)
}

/** On all interfaces and on loopback alone: a listener on either is in the way. */
async function isUnused(port: number): Promise<boolean> {
  return (await isPortFree(port)) && (await isPortFree(port, '127.0.0.1'))
}
