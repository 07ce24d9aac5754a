import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { lockHolder, processIdentity, tryLock } from './lock.mjs'

let file: string

beforeEach(() => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lock-'))
  onTestFinished(() => {
    fs.rmSync(folder, { recursive: true })
  })
  file = path.join(folder, 'deeper', 'lock')
})

it('is held by one, who can be named, until released', () => {
  const lock = tryLock(file)
  expect(tryLock(file)).toEqual({ holder: process.pid })
  if (lock.holder === undefined) lock.release()
  expect(lockHolder(file)).toBeUndefined()
  expect(tryLock(file).holder).toBeUndefined()
})

it.each([
  ['its process is gone', () => ({ pid: spawnSync('true').pid, identity: '1' })],
  ['its number belongs to another program now', () => ({ pid: process.pid, identity: 'another start time' })],
])('is taken over when %s', (_, holder) => {
  fs.mkdirSync(path.dirname(file))
  fs.writeFileSync(file, JSON.stringify(holder()))
  expect(tryLock(file).holder).toBeUndefined()
})

it('is taken over when it is torn', () => {
  fs.mkdirSync(path.dirname(file))
  fs.writeFileSync(file, '{"pid": 1')
  expect(tryLock(file).holder).toBeUndefined()
})

it('knows a process by when it started', () => {
  expect(processIdentity(process.pid)).toBe(processIdentity(process.pid))
  expect(processIdentity(process.pid)).not.toBe(processIdentity(process.ppid))
})
