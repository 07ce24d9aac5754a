import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import id from '#i18n/messages/id/intake.json' with { type: 'json' }
import en from '#i18n/messages/en/intake.json' with { type: 'json' }
import { keyTable } from './key-table.ts'

const shown = keyTable.flatMap(({ keys }) => keys.split(' '))

describe('the keys of the desk', () => {
  it('stand for one thing each; only Enter takes a line or logs an armed category', () => {
    const twice = shown.filter((keys, index) => shown.indexOf(keys) < index)
    expect(twice).toEqual(['Enter'])
  })

  it('have words in both languages', () => {
    for (const { keys } of [id, en]) expect(keyTable.filter(({ word }) => !(word in keys))).toEqual([])
  })

  it('are all in the table: no file of the page names another', () => {
    const files = fs.readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    const named = files.flatMap((name) => [...fs.readFileSync(path.join(import.meta.dirname, name), 'utf8').matchAll(/['"]((?:(?:Ctrl|Alt|Shift)\+[\w↑↓]+)|F\d{1,2})['"]/g)].map(([, keys]) => keys))
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((keys) => keys !== undefined && !shown.includes(keys))).toEqual([])
  })
})
