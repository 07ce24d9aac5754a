import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { freePort } from './src/cli/postgres/free-port.ts'
import { chromiumLaunchOptions } from './tests/support/chromium.ts'

// Workers read this file again: what the first reading chose must stay.
process.env.SIAGA_TEST_PORT ??= String(await freePort())
process.env.TZ = 'Asia/Kathmandu'
const baseURL = `http://localhost:${process.env.SIAGA_TEST_PORT}`
const testDir = process.env.SIAGA_TEST_DIR ?? '.test'

// Without a browser the system tests still run; the browser tests fail, and this says why.
const launchOptions = await chromiumLaunchOptions().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  return {}
})

export default defineConfig({
  testDir: 'tests',
  outputDir: path.join(testDir, 'playwright'),
  workers: 2,
  retries: 0,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  reporter: process.env.SIAGA_TEST_REPORT ? [['list'], ['json', { outputFile: process.env.SIAGA_TEST_REPORT }]] : [['list']],
  use: { baseURL, locale: 'id-ID', timezoneId: 'Asia/Jakarta', trace: 'retain-on-failure' },
  projects: [
    { name: 'system', testMatch: 'system/**/*.e2e.ts' },
    { name: 'browser', testMatch: 'e2e/**/*.e2e.ts', use: { launchOptions } },
  ],
  webServer: {
    // The launcher itself, on an empty data folder: what is tested is what `npm start` gives.
    command: `"${process.execPath}" tests/support/serve.ts`,
    url: `${baseURL}/readyz`,
    timeout: 300_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    env: { PORT: process.env.SIAGA_TEST_PORT, SIAGA_DATA_DIR: path.join(testDir, 'served'), SIAGA_LOG_LEVEL: 'warn' },
  },
})
