import { defineConfig } from 'vitest/config'

// Neither UTC nor whole hours away from it: code that forgets a time zone fails here.
process.env.TZ = 'Asia/Kathmandu'

const env = { TZ: 'Asia/Kathmandu', LOG_LEVEL: 'silent' }

export default defineConfig({
  test: {
    env,
    maxWorkers: 2,
    // It ends what hangs; a slow machine must not be taken for that.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'], exclude: ['**/*.db.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['src/**/*.db.test.ts', 'tests/integration/**/*.db.test.ts'],
          globalSetup: ['tests/support/database-server.ts'],
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.fault.ts'],
          // Each test loads the machine by itself.
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
