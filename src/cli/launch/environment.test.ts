import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readSettings, serverEnvironment } from './environment.ts'

const emptyFolder = () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'environment-'))
  onTestFinished(() => {
    fs.rmSync(folder, { recursive: true })
  })
  return folder
}

it('needs nothing: port 3112, the embedded database with demo accounts, and a secret that outlives a restart', () => {
  const env: NodeJS.ProcessEnv = { NODE_ENV: 'test', SIAGA_DATA_DIR: emptyFolder() }
  const settings = readSettings(env, false)
  const first = serverEnvironment(env, settings, 'postgresql://embedded/siaga')
  expect(first).toMatchObject({ PORT: '3112', NEXTAUTH_URL: 'http://localhost:3112', SIAGA_DEMO: '1', SIAGA_EMBEDDED: '1', NODE_ENV: 'production' })
  expect(first.NEXTAUTH_SECRET?.length).toBeGreaterThan(30)
  expect(serverEnvironment(env, settings, 'postgresql://embedded/siaga').NEXTAUTH_SECRET).toBe(first.NEXTAUTH_SECRET)
})

it('does not ask for demo accounts on a database that was named', () => {
  const env: NodeJS.ProcessEnv = { NODE_ENV: 'test', DATABASE_URL: 'postgresql://db/siaga', NEXTAUTH_SECRET: 'x'.repeat(32) }
  const result = serverEnvironment(env, readSettings(env, false), 'postgresql://db/siaga')
  expect(result.SIAGA_DEMO).toBeUndefined()
  expect(result.SIAGA_EMBEDDED).toBe('0')
})

it('does not invent a secret for a database that was named: each process would have another', () => {
  expect(() => readSettings({ NODE_ENV: 'test', DATABASE_URL: 'postgresql://db/siaga' }, false)).toThrow(/NEXTAUTH_SECRET/)
})

it.each(['0', '70000', '31x'])('refuses PORT=%s', (port) => {
  expect(() => readSettings({ NODE_ENV: 'test', PORT: port }, false)).toThrow(/PORT/)
})

it('keeps what the environment says', () => {
  const env: NodeJS.ProcessEnv = { NODE_ENV: 'test', SIAGA_DATA_DIR: emptyFolder(), PORT: '4000', SIAGA_DEMO: '0', NEXTAUTH_URL: 'https://112.example.go.id' }
  expect(serverEnvironment(env, readSettings(env, false), 'postgresql://embedded/siaga')).toMatchObject({
    PORT: '4000', SIAGA_DEMO: '0', NEXTAUTH_URL: 'https://112.example.go.id',
  })
})
