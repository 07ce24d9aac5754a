import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { basemapFile } from './basemap-file.ts'

const folderWith = (text: string) => {
  const dir = mkdtempSync(path.join(tmpdir(), 'basemap-'))
  writeFileSync(path.join(dir, 'basemap.json'), text)
  return dir
}

it('gives the same content the same tag, and another content another', () => {
  const [one, same, other] = [folderWith('{"a":1}'), folderWith('{"a":1}'), folderWith('{"a":2}')]
  expect(basemapFile(one).text).toBe('{"a":1}')
  expect(basemapFile(one).etag).toMatch(/^"[\w-]{22}"$/)
  expect(basemapFile(same).etag).toBe(basemapFile(one).etag)
  expect(basemapFile(other).etag).not.toBe(basemapFile(one).etag)
})

it('says which file is missing', () => {
  expect(() => basemapFile('/nowhere/at-all')).toThrow(/at-all\/basemap\.json/)
})
