/**
 * One value per process. A module that both the custom server and a Next route import exists twice in one process;
 * the global symbol registry is what the two copies share.
 */
export function perProcess<T>(name: string, make: () => T): T {
  const key = Symbol.for(`siaga-112.${name}`)
  const holder = globalThis as unknown as Record<symbol, T | undefined>
  return (holder[key] ??= make())
}
