import { errorCodes } from '../observability/describe-error.ts'

// Prisma: cannot reach, timed out, connection closed, no connection or transaction in time. PostgreSQL class 57P:
// shutting down, starting up; 53300: too many connections.
const connectionCodes = [
  'P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028',
  'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT',
  '57P01', '57P02', '57P03', '53300', '08006', '08001', '08003',
]

/** Whether an error means that the database cannot be reached for now, rather than a fault of ours. */
export const isUnavailable = (error: unknown): boolean => errorCodes(error).some((code) => connectionCodes.includes(code))
