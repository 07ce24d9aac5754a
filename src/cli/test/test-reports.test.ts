import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { countPlaywright, countVitest } from './test-reports.ts'

const fileWith = (content: unknown) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reports-'))
  onTestFinished(() => {
    fs.rmSync(folder, { recursive: true })
  })
  const file = path.join(folder, 'report.json')
  fs.writeFileSync(file, JSON.stringify(content))
  return file
}

it('counts a test file that could not be loaded as a failure, and names what failed', () => {
  const report = {
    numPassedTests: 5, numPendingTests: 2, numTodoTests: 0,
    testResults: [
      { name: 'a.test.ts', status: 'failed', message: '', assertionResults: [{ fullName: 'adds', status: 'failed', failureMessages: ['\u001B[31mexpected 2\u001B[39m\n  at a.test.ts:3'] }] },
      { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      { name: 'c.test.ts', status: 'passed', message: '', assertionResults: [{ fullName: 'works', status: 'passed', failureMessages: [] }] },
    ],
  }
  expect(countVitest(fileWith(report))).toEqual({ passed: 5, failed: 2, skipped: 2, failures: ['a.test.ts › adds: expected 2', 'b.test.ts: no such module'] })
})

it('counts errors outside tests and tests that passed only the second time as failures', () => {
  const spec = (title: string, status: string, ...messages: (string | undefined)[]) =>
    ({ title, file: 'e2e/a.e2e.ts', line: 4, tests: [{ status, results: messages.map((message) => (message ? { error: { message } } : {})) }] })
  const report = {
    stats: { expected: 7, skipped: 3 },
    suites: [{ specs: [spec('opens', 'expected', undefined)], suites: [{ specs: [spec('closes', 'unexpected', 'timeout\nlog'), spec('waits', 'flaky', 'too slow', undefined)] }] }],
    errors: [{ message: 'no server' }],
  }
  expect(countPlaywright(fileWith(report))).toEqual({
    passed: 7, failed: 3, skipped: 3,
    failures: ['e2e/a.e2e.ts:4 › closes: timeout', 'e2e/a.e2e.ts:4 › waits: too slow', 'Playwright: no server'],
  })
})

it('counts nothing where nothing was written', () => {
  expect(countVitest('/nowhere/report.json')).toEqual({ passed: 0, failed: 0, skipped: 0, failures: [] })
})
