import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const tether = new URL('./tether.mjs', import.meta.url)

it("a fork of a tethered process is not tethered: Next's workers live on until they have answered", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'siaga-tether-'))
  const [parent, worker] = [path.join(folder, 'parent.mjs'), path.join(folder, 'worker.mjs')]
  fs.writeFileSync(worker, "process.on('message', (word) => process.send(`${word} heard by ${process.execArgv.length}`))")
  fs.writeFileSync(
    parent,
    `import { fork } from 'node:child_process'
     const child = fork(${JSON.stringify(worker)})
     child.on('message', (answer) => { console.log(answer); child.kill() })
     child.on('exit', () => console.log('ended'))
     child.on('spawn', () => setTimeout(() => child.connected && child.send('ask'), 300))`,
  )
  // As the launcher starts the server: with an address below the folder it runs in.
  const started = spawn(process.execPath, ['--import', `./${path.basename(fileURLToPath(tether))}`, parent], { cwd: path.dirname(fileURLToPath(tether)) })
  let said = ''
  started.stdout.on('data', (words) => (said += String(words)))
  await once(started, 'close')
  fs.rmSync(folder, { recursive: true })
  expect(said.trim().split('\n')).toEqual(['ask heard by 0', 'ended'])
})
