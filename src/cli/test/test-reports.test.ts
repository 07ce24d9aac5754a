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

it('counts a test file that could not be loaded as a failure', () => {
  const report = {
    numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0,
    testResults: [
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ],
  }
  expect(countVitest(fileWith(report))).toEqual({ passed: 5, failed: 2, skipped: 2 })
})

it('counts errors outside tests and tests that passed only the second time as failures', () => {
  const report = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 3 }, errors: [{ message: 'no server' }] }
  expect(countPlaywright(fileWith(report))).toEqual({ passed: 7, failed: 3, skipped: 3 })
})

it('counts nothing where nothing was written', () => {
  expect(countVitest('/nowhere/report.json')).toEqual({ passed: 0, failed: 0, skipped: 0 })
})
