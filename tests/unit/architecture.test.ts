import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { node24 } from '#cli/launch/node24.mjs'
import { PROJECT_ROOT } from '#cli/launch/project-root.ts'

interface Planted {
  /** The file with the forbidden import. */
  readonly from: string
  readonly imports: string
}

/** For each rule one or more imports that it must refuse. */
const VIOLATIONS: Record<string, Planted[]> = {
  'domain-stands-alone': [
    { from: 'src/domain/a.ts', imports: '#contracts/ok.ts' },
    { from: 'src/domain/b.ts', imports: 'zod' },
    { from: 'src/domain/c.ts', imports: 'node:fs' },
  ],
  'contracts-know-only-domain': [{ from: 'src/contracts/a.ts', imports: '#i18n/ok.ts' }],
  'i18n-knows-only-domain-and-contracts': [{ from: 'src/i18n/a.ts', imports: '#client/ok.ts' }],
  'ui-is-a-kit-without-domain-words': [{ from: 'src/ui/a.tsx', imports: '#domain/ok.ts' }],
  'client-never-imports-server-or-features': [
    { from: 'src/client/a.ts', imports: '#server/ok.ts' },
    { from: 'src/client/b.ts', imports: '#features/queue/ok.ts' },
  ],
  'features-never-import-server': [{ from: 'src/features/queue/a.tsx', imports: '#server/ok.ts' }],
  'features-are-islands': [
    { from: 'src/features/queue/b.ts', imports: '#features/map/ok.ts' },
    { from: 'src/features/queue/c.ts', imports: '../map/ok.ts' },
  ],
  'server-never-imports-screens': [{ from: 'src/server/a.ts', imports: '#ui/ok.ts' }],
  'api-only-from-the-server-itself': [
    { from: 'src/app/c.ts', imports: '#server/api/ok.ts' },
    { from: 'src/server/http/a.ts', imports: '../api/ok.ts' },
  ],
  'cli-never-imports-screens': [{ from: 'src/cli/a.ts', imports: '#features/map/ok.ts' }],
  'nobody-imports-cli': [
    { from: 'src/server/b.ts', imports: '#cli/ok.ts' },
    { from: 'src/app/a.ts', imports: '#cli/ok.ts' },
  ],
  'prisma-and-pg-only-in-server-db': [
    { from: 'src/server/queries/a.ts', imports: 'pg' },
    { from: 'src/server/queries/b.ts', imports: '@prisma/adapter-pg' },
    { from: 'src/app/b.ts', imports: '#generated/prisma/client.ts' },
    { from: 'prisma/seed.ts', imports: 'pg' },
  ],
  'leaflet-only-in-features-map': [{ from: 'src/features/queue/d.ts', imports: 'leaflet' }],
  'socket-io-client-only-in-live-store': [{ from: 'src/client/c.ts', imports: 'socket.io-client' }],
  'product-never-imports-tests': [
    { from: 'src/server/c.ts', imports: './ok.test.ts' },
    { from: 'src/server/d.ts', imports: '../../tests/support/ok.ts' },
  ],
  'product-never-imports-development-packages': [{ from: 'src/server/e.ts', imports: 'fast-check' }],
  'no-circles': [{ from: 'src/domain/circle-one.ts', imports: './circle-two.ts' }],
  'no-unresolvable': [{ from: 'src/server/f.ts', imports: './not-there.ts' }],
}

/** What must stay allowed: one file of each room, importing all that it may. */
const ALLOWED: Record<string, string[]> = {
  'src/domain/ok.ts': [],
  'src/domain/ok.test.ts': ['./ok.ts', 'fast-check'],
  'src/contracts/ok.ts': ['#domain/ok.ts', 'zod'],
  'src/i18n/ok.ts': ['#domain/ok.ts', '#contracts/ok.ts'],
  'src/ui/ok.ts': ['#i18n/ok.ts'],
  'src/client/ok.ts': ['#domain/ok.ts', '#contracts/ok.ts', '#i18n/ok.ts', '#ui/ok.ts'],
  'src/client/live-store.ts': ['socket.io-client'],
  'src/features/map/ok.ts': ['leaflet', '#client/ok.ts', './beside.ts'],
  'src/features/map/beside.ts': [],
  'src/features/queue/ok.ts': ['#ui/ok.ts', '#domain/ok.ts'],
  'src/server/ok.ts': ['#domain/ok.ts', '#contracts/ok.ts', './db/ok.ts'],
  'src/server/ok.test.ts': ['./ok.ts', 'pg', '../../tests/support/ok.ts'],
  'src/server/main.ts': ['./api/ok.ts'],
  'src/server/api/ok.ts': ['./beside.ts', '../ok.ts'],
  'src/server/api/beside.ts': [],
  'src/server/db/ok.ts': ['pg', '@prisma/adapter-pg', '#generated/prisma/client.ts'],
  'src/generated/prisma/client.ts': [],
  'src/app/ok.ts': ['#server/ok.ts', '#features/map/ok.ts'],
  'src/cli/ok.ts': ['#server/ok.ts', '#domain/ok.ts'],
  'tests/support/ok.ts': ['#server/db/ok.ts'],
}

const require = createRequire(import.meta.url)
const configFile = path.join(PROJECT_ROOT, '.dependency-cruiser.cjs')

it('lets through what the rooms allow', () => {
  expect(cruise(ALLOWED)).toEqual([])
})

it('refuses a planted violation of each rule, and there is one for each', () => {
  const { forbidden } = require(configFile) as { forbidden: { name: string }[] }
  expect(Object.keys(VIOLATIONS).sort()).toEqual(forbidden.map((rule) => rule.name).sort())

  const files: Record<string, string[]> = { ...ALLOWED, 'src/domain/circle-two.ts': ['./circle-one.ts'] }
  for (const { from, imports } of Object.values(VIOLATIONS).flat()) files[from] = [imports]
  const found = cruise(files)
  for (const [rule, planted] of Object.entries(VIOLATIONS)) {
    for (const { from } of planted) expect(found, rule).toContainEqual({ rule, from })
  }
})

/** Writes the files, each with its imports, and answers what dependency-cruiser finds with the project's rules. */
function cruise(files: Record<string, string[]>): { rule: string; from: string }[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rooms-'))
  onTestFinished(() => {
    fs.rmSync(folder, { recursive: true })
  })
  const write = (name: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    fs.writeFileSync(path.join(folder, name), text)
  }
  for (const name of ['package.json', '.dependency-cruiser.cjs', 'tsconfig.json']) fs.copyFileSync(path.join(PROJECT_ROOT, name), path.join(folder, name))
  fs.symlinkSync(path.join(PROJECT_ROOT, 'node_modules'), path.join(folder, 'node_modules'))
  write('prisma/ok.ts', 'export {}\n')
  for (const [name, imports] of Object.entries(files)) {
    write(name, `${imports.map((target) => `import '${target}'\n`).join('')}export {}\n`)
  }
  const program = path.join(PROJECT_ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const output = runAnyway(node24(PROJECT_ROOT), [program, 'src', 'prisma', '--output-type', 'json'], folder)
  const { summary } = JSON.parse(output) as { summary: { violations: { from: string; rule: { name: string } }[] } }
  return summary.violations.map(({ from, rule }) => ({ rule: rule.name, from }))
}

/** What the program prints; its exit code counts the violations. */
function runAnyway(command: string, args: string[], cwd: string): string {
  return execFileSync('/bin/sh', ['-c', '"$@" || true', 'sh', command, ...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 26 })
}
