import { errorCodes } from '../observability/describe-error.ts'

// Prisma: cannot reach, timed out, connection closed, no connection or transaction in time, a deadlock.
const prismaCodes = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034']
const driverKinds = ['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections', 'TransactionWriteConflict']
const socketCodes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']
// PostgreSQL: shutting down, crashed, starting up; connection exceptions; out of connections, memory, disk; cannot read or write;
// a limit of ours on a statement, a lock or a silent transaction; a deadlock.
const serverCodes =
  /^(57P0[1-5]|08...|53...|58030|57014|55P03|25P0[34]|40P01|40001)$/
// What the driver says without a code of any kind.
const driverWords = /^(Connection terminated|Connection ended|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect)/

/** Whether an error means that the database cannot do its work for now, rather than a fault of ours. */
export const isUnavailable = (error: unknown): boolean =>
  errorCodes(error).some((code) => prismaCodes.includes(code) || driverKinds.includes(code) || socketCodes.includes(code) || serverCodes.test(code)) ||
  saysLost(error)

function saysLost(error: unknown): boolean {
  if (error === null || typeof error !== 'object') return false
  const { message, cause } = error as { message?: unknown; cause?: unknown }
  return (typeof message === 'string' && driverWords.test(message)) || saysLost(cause)
}
