import fs from 'node:fs'
import path from 'node:path'
import { buildConsole } from '../launch/build-console.ts'
import { generateClient } from '../launch/generate-client.ts'
import { PROJECT_ROOT } from '../launch/project-root.ts'
import type { Task } from '../launch/progress.mjs'
import { CommandFailed, runCommand } from '../launch/run-command.mjs'
import { type Count, countPlaywright, countVitest } from './test-reports.ts'

export interface Stage {
  /** What `--only` calls it. */
  readonly name: string
  readonly title: string
  /** Whether it runs tests, of which there must be at least one. */
  readonly hasTests?: boolean
  /** The stage without which this one is pointless. */
  readonly needs?: string
  readonly run: (task: Task) => Promise<Count>
}

const TEST_DIR = process.env.SIAGA_TEST_DIR ?? '.test'

const PASSED: Count = { passed: 1, failed: 0, skipped: 0, failures: [] }

/** Everything that is checked, in order. */
export const STAGES: readonly Stage[] = [
  { name: 'generate', title: 'Klien Prisma', run: check(() => generateClient()) },
  {
    name: 'types',
    title: 'Tipe (tsc)',
    run: check(async () => {
      await tool('next/dist/bin/next', ['typegen'])
      await tool('typescript/bin/tsc', ['--noEmit'])
    }),
  },
  { name: 'lint', title: 'Lint (eslint)', run: check(() => tool('eslint/bin/eslint.js', ['--max-warnings=0', '.'])) },
  { name: 'arch', title: 'Arsitektur (dependency-cruiser)', run: check(() => tool('dependency-cruiser/bin/dependency-cruise.mjs', ['src', 'prisma'])) },
  { name: 'unit', title: 'Uji unit dan basis data (vitest)', hasTests: true, needs: 'generate', run: (task) => vitest(task) },
  { name: 'build', title: 'Build (next)', needs: 'generate', run: (task) => check(() => buildConsole(task))(task) },
  { name: 'browser', title: 'Uji sistem dan peramban (playwright)', hasTests: true, needs: 'build', run: (task) => playwright(task) },
]

/** A check that has no tests of its own: it counts as one. */
function check(work: () => Promise<unknown>): Stage['run'] {
  return async (task) => {
    task.begin('memeriksa')
    await work()
    return PASSED
  }
}

function vitest(task: Task): Promise<Count> {
  const report = reportFile('vitest.json')
  task.begin('berjalan')
  return tests(() => tool('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], print), () => countVitest(report))
}

function playwright(task: Task): Promise<Count> {
  const report = reportFile('playwright.json')
  task.begin('berjalan')
  return tests(() => tool('@playwright/test/cli.js', ['test'], print, { SIAGA_TEST_REPORT: report }), () => countPlaywright(report))
}

/** Runs tests and counts them; a run that failed without a failing test (a crash, say) is one failure. */
async function tests(run: () => Promise<unknown>, count: () => Count): Promise<Count> {
  try {
    await run()
    return count()
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error
    const counted = count()
    return { ...counted, failed: Math.max(counted.failed, 1) }
  }
}

function tool(program: string, args: string[], onLine?: (line: string) => void, env: Record<string, string> = {}): Promise<string> {
  const file = path.join(PROJECT_ROOT, 'node_modules', program)
  return runCommand(process.execPath, [file, ...args], { cwd: PROJECT_ROOT, env: { ...process.env, ...env }, onLine })
}

function reportFile(name: string): string {
  const file = path.resolve(TEST_DIR, name)
  fs.rmSync(file, { force: true })
  return file
}

function print(line: string): void {
  console.log(`    ${line}`)
}
