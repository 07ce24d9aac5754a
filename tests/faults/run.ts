import { spawn } from 'node:child_process'
import path from 'node:path'
import { buildConsole } from '#cli/launch/build-console.ts'
import { generateClient } from '#cli/launch/generate-client.ts'
import { PROJECT_ROOT } from '#cli/launch/project-root.ts'
import { createProgress } from '#cli/launch/progress.mjs'

// `npm run test:faults`: every fault in its full form, done to the product as it is started in production.
// `npm run test:faults -- -t "b\."` runs those whose name fits; `SIAGA_FAULTS=all` takes the short forms of all.
const progress = createProgress(3, Date.now())
await progress.step(1, 'Klien Prisma', () => generateClient())
if ((process.env.SIAGA_FAULTS ??= 'full') === 'full') await progress.step(2, 'Konsol web', (task) => buildConsole(task))
const program = path.join(PROJECT_ROOT, 'node_modules/vitest/vitest.mjs')
console.log('[3/3] Gangguan: berjalan …')
for (const name of ['DATABASE_URL', 'PORT', 'NEXTAUTH_URL', 'NEXTAUTH_SECRET', 'SIAGA_DATA_DIR']) Reflect.deleteProperty(process.env, name)
const report = path.resolve(process.env.SIAGA_TEST_DIR ?? '.test', 'faults.json')
const options = ['run', '--project', 'faults', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
const child = spawn(process.execPath, [program, ...options, ...process.argv.slice(2)], { cwd: PROJECT_ROOT, stdio: 'inherit' })
child.on('exit', (code) => {
  console.log(`Hasil juga di ${report}`)
  process.exit(code ?? 1)
})
