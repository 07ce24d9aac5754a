const connectionCodes = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03']

/** Whether an error means that the database cannot be reached for now, rather than a fault of ours. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, cause } = error as Error & { code?: unknown; cause?: unknown }
  return (typeof code === 'string' && connectionCodes.includes(code)) || (cause !== error && isUnavailable(cause))
}
