export type ErrorDescription = { readonly name: string; readonly codes: readonly string[]; readonly at: readonly string[] }

const framesKept = 8

/**
 * What may be logged of an error: its name, the codes of it and its causes, and where it happened. Messages are left
 * out: Prisma and PostgreSQL quote the values they stumbled over, which may be a caller's name or number.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, codes: [], at: [] }
  const at = (error.stack ?? '').split('\n').map((line) => line.trim())
  return { name: error.name, codes: errorCodes(error), at: at.filter((line) => /^at .*[:)]/.test(line)).slice(0, framesKept) }
}

/** The codes of an error and of whatever lies behind it, outermost first; a driver adapter's errors have a `kind`. */
export function errorCodes(error: unknown): string[] {
  if (error === null || typeof error !== 'object') return []
  const { code, originalCode, kind, cause, meta } = error as Record<string, unknown>
  const own = [code, originalCode, kind === 'postgres' ? undefined : kind].filter((value) => typeof value === 'string')
  const driver = meta !== null && typeof meta === 'object' ? (meta as Record<string, unknown>)['driverAdapterError'] : undefined
  return [...new Set([...own, ...errorCodes(cause), ...errorCodes(driver)])]
}
