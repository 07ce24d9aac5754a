import pino, { type Logger } from 'pino'
import { config } from '../config.ts'
import { perProcess } from '../per-process.ts'

/** The process's logger: one JSON line an entry. Callers pass ids and codes, never names, numbers or typed text. */
export const logger = (): Logger =>
  perProcess('logger', () => {
    const { logFile, logLevel } = config()
    const options = { level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime }
    return logFile === null ? pino(options) : pino(options, pino.destination({ dest: logFile, mkdir: true, sync: false }))
  })
