import fs from 'node:fs'

export interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

/** Counts tests in a report of Vitest's JSON reporter; a file that could not be loaded is one failure. */
export function countVitest(file: string): Count {
  const report = read(file) as VitestReport | undefined
  if (!report) return NOTHING
  const unloadable = report.testResults.filter((result) => result.status === 'failed' && result.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** Counts tests in a report of Playwright's JSON reporter; a test that passed only the second time did not pass. */
export function countPlaywright(file: string): Count {
  const report = read(file) as PlaywrightReport | undefined
  if (!report) return NOTHING
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped }
}

const NOTHING: Count = { passed: 0, failed: 0, skipped: 0 }

function read(file: string): unknown {
  if (!fs.existsSync(file)) return undefined
  return JSON.parse(fs.readFileSync(file, 'utf8'))
}
