import fs from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { PROJECT_ROOT } from '../launch/project-root.ts'

export interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** Which tests failed and the first line of why, to be said again at the end, where a cut-off output still shows it. */
  readonly failures: readonly string[]
}

interface VitestReport {
  numPassedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}

interface PlaywrightError {
  message?: string
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[]
  specs: { title: string; file: string; line: number; tests: { status: string; results: { error?: PlaywrightError }[] }[] }[]
}

interface PlaywrightReport {
  stats: { expected: number; skipped: number }
  suites: PlaywrightSuite[]
  errors: PlaywrightError[]
}

/** Counts tests in a report of Vitest's JSON reporter; a file that could not be loaded is one failure. */
export function countVitest(file: string): Count {
  const report = read(file) as VitestReport | undefined
  if (!report) return NOTHING
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    if (status === 'failed' && assertionResults.length === 0) return [failure(name, message)]
    return assertionResults.filter((test) => test.status === 'failed').map((test) => failure(`${name} › ${test.fullName}`, test.failureMessages[0]))
  })
  return { passed: report.numPassedTests, failed: failures.length, skipped: report.numPendingTests + report.numTodoTests, failures }
}

/** Counts tests in a report of Playwright's JSON reporter; a test that passed only the second time did not pass. */
export function countPlaywright(file: string): Count {
  const report = read(file) as PlaywrightReport | undefined
  if (!report) return NOTHING
  const failures = [...report.suites.flatMap(failuresOf), ...report.errors.map((error) => failure('Playwright', error.message))]
  return { passed: report.stats.expected, failed: failures.length, skipped: report.stats.skipped, failures }
}

function failuresOf(suite: PlaywrightSuite): string[] {
  const own = suite.specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => failure(`${spec.file}:${spec.line} › ${spec.title}`, results.find((result) => result.error)?.error?.message)))
  return [...own, ...(suite.suites ?? []).flatMap(failuresOf)]
}

function failure(test: string, why: string | undefined): string {
  return `${test.replace(`${PROJECT_ROOT}/`, '')}: ${firstLine(why ?? 'tanpa keterangan')}`
}

function firstLine(text: string): string {
  return stripVTControlCharacters(text).trim().split('\n', 1)[0] ?? ''
}

const NOTHING: Count = { passed: 0, failed: 0, skipped: 0, failures: [] }

function read(file: string): unknown {
  if (!fs.existsSync(file)) return undefined
  return JSON.parse(fs.readFileSync(file, 'utf8'))
}
