import { parseArgs } from 'node:util'
import { createProgress, seconds } from '../launch/progress.mjs'
import { STAGES, type Stage } from './stages.ts'
import type { Count } from './test-reports.ts'

interface Outcome extends Count {
  readonly stage: Stage
  readonly milliseconds: number
}

/** What a developer's shell may hold and a test must not see. */
const FOREIGN = ['DATABASE_URL', 'PORT', 'NODE_ENV', 'NEXTAUTH_URL', 'NEXTAUTH_SECRET', 'SIAGA_ATTACHMENTS_DIR', 'SIAGA_DATA_DIR', 'SIAGA_DEMO', 'SIAGA_EMBEDDED', 'SIAGA_HOST']

/**
 * Runs every check and test, or those of `--only=types,unit`, and prints the whole count as the last line.
 * @returns the exit code: 0 when all passed and at least one test ran
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { only: { type: 'string' } } })
  const only = values.only?.split(',')
  const unknown = only?.filter((name) => !STAGES.some((stage) => stage.name === name)) ?? []
  if (unknown.length > 0) {
    console.error(`Tahap tidak dikenal: ${unknown.join(', ')}. Yang ada: ${STAGES.map((stage) => stage.name).join(', ')}`)
    return 1
  }
  for (const name of FOREIGN) Reflect.deleteProperty(process.env, name)
  const outcomes: Outcome[] = []
  const progress = createProgress(STAGES.length + 1)
  for (const [index, stage] of STAGES.entries()) {
    if (only && !only.includes(stage.name)) continue
    const blockedBy = outcomes.find((outcome) => outcome.stage.name === stage.needs && outcome.failed > 0)
    outcomes.push(await runStage(index + 2, stage, progress, blockedBy?.stage))
  }
  return report(outcomes)
}

async function runStage(number: number, stage: Stage, progress: ReturnType<typeof createProgress>, blockedBy: Stage | undefined): Promise<Outcome> {
  const began = Date.now()
  let count: Count = { passed: 0, failed: 1, skipped: 0, failures: [] }
  try {
    await progress.step(number, stage.title, async (task) => {
      if (blockedBy) throw new Error(`Tidak dijalankan, karena "${blockedBy.title}" gagal.`)
      count = await stage.run(task)
      if (stage.hasTests && count.passed + count.failed === 0) count = { ...count, failed: 1 }
      return count.failed === 0 ? 'lulus' : 'TIDAK LULUS'
    })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
  }
  return { stage, ...count, milliseconds: Date.now() - began }
}

function report(outcomes: Outcome[]): number {
  const width = Math.max(...outcomes.map(({ stage }) => stage.title.length))
  console.log('')
  for (const { stage, passed, failed, skipped, failures, milliseconds } of outcomes) {
    const note = skipped > 0 ? `, ${skipped} dilewati` : ''
    console.log(`${failed === 0 ? '  ' : '✗ '}${stage.title.padEnd(width)}  ${passed} lulus, ${failed} gagal${note} (${seconds(milliseconds)})`)
    for (const test of failures) console.log(`    ${test}`)
  }
  const passed = sum(outcomes.map((outcome) => outcome.passed))
  const failed = sum(outcomes.map((outcome) => outcome.failed))
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
