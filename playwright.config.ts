import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { freePort } from './src/cli/postgres/free-port.ts'
import { chromiumLaunchOptions } from './tests/support/chromium.ts'

// Workers read this file again: what the first reading chose must stay.
process.env.SIAGA_TEST_PORT ??= String(await freePort())
process.env.TZ = 'Asia/Kathmandu'
const testDir = process.env.SIAGA_TEST_DIR ?? '.test'
// A console that runs already (with demo accounts) instead of a fresh one; SIAGA_TEST_DATA_DIR then names its data folder.
const running = process.env.SIAGA_TEST_URL
const baseURL = running ?? `http://localhost:${process.env.SIAGA_TEST_PORT}`
process.env.SIAGA_TEST_DATA_DIR ??= path.resolve(testDir, 'served')

// Without a browser the system tests still run; the browser tests fail, and this says why.
const launchOptions = await chromiumLaunchOptions().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  return { args: [] }
})
// No host but the product's own can be found: what a page fetched from elsewhere would be missing.
launchOptions.args = [...launchOptions.args, `--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE ${new URL(baseURL).hostname}`]

const MEASURED = ['e2e/main-job.e2e.ts', 'e2e/ladder.e2e.ts']

export default defineConfig({
  testDir: 'tests',
  outputDir: path.join(testDir, 'playwright'),
  workers: 2,
  retries: 0,
  fullyParallel: false,
  forbidOnly: true,
  // These end what hangs; a slow machine must not be taken for that.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: process.env.SIAGA_TEST_REPORT ? [['list'], ['json', { outputFile: process.env.SIAGA_TEST_REPORT }]] : [['list']],
  // A film of every page doubles the time of a run; what the pages held is in the trace without it.
  use: { baseURL, locale: 'id-ID', timezoneId: 'Asia/Jakarta', trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true }, screenshot: 'only-on-failure' },
  projects: [
    { name: 'system', testMatch: 'system/**/*.e2e.ts', teardown: 'measured' },
    { name: 'browser', testMatch: 'e2e/**/*.e2e.ts', testIgnore: MEASURED, use: { launchOptions }, teardown: 'measured' },
    // These measure times, so each runs when nothing else does; a teardown runs after failures too.
    { name: 'measured', testMatch: MEASURED, workers: 1, use: { launchOptions } },
  ],
  webServer: running ? undefined : {
    // The launcher itself, on an empty data folder: what is tested is what `npm start` gives.
    command: `"${process.execPath}" tests/support/serve.ts`,
    url: `${baseURL}/readyz`,
    timeout: 300_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    env: { PORT: process.env.SIAGA_TEST_PORT, SIAGA_DATA_DIR: path.join(testDir, 'served'), SIAGA_LOG_LEVEL: 'warn' },
  },
})
