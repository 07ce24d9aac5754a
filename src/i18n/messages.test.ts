import { describe, expect, it } from 'vitest'
import { assignmentActions, assignmentStatuses, declineReasons } from '#domain/assignment.ts'
import { goneReasons } from '#domain/attachment.ts'
import { attentionReasons } from '#domain/attention.ts'
import { callCategories } from '#domain/call-category.ts'
import { pages } from '#domain/pages.ts'
import { priorities } from '#domain/priority.ts'
import { refusalCodes } from '#domain/refusal.ts'
import { roles } from '#domain/roles.ts'
import { ticketActions, ticketStatuses } from '#domain/ticket.ts'
import { unitStatuses } from '#domain/unit.ts'
import { eventKinds } from '#contracts/event.ts'
import { faultCodes } from '#contracts/fault.ts'
import faultsEn from './faults/en.json' with { type: 'json' }
import faultsId from './faults/id.json' with { type: 'json' }
import { locales } from './locale.ts'
import { messagesOf } from './messages.ts'

const entries = (value: unknown, path = ''): [string, unknown][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => entries(inner, path ? `${path}/${key}` : key))
    : [[path, value]]

const placeholders = (text: unknown) => [...String(text).matchAll(/\{(\w+)/g)].map((match) => match[1]).sort()

describe('messages', () => {
  const id = new Map(entries(messagesOf('id')))
  const en = new Map(entries(messagesOf('en')))

  it('has the same keys in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...id.keys()].sort())
  })

  it.each([...id.keys()])('%s is written and takes the same values in both languages', (key) => {
    expect(String(id.get(key)).trim()).not.toBe('')
    expect(String(en.get(key)).trim()).not.toBe('')
    const unplural = (text: unknown) => placeholders(text).filter((name) => name !== 'one' && name !== 'other')
    expect(new Set(unplural(en.get(key)))).toEqual(new Set(unplural(id.get(key))))
  })

  it.each(locales)('has plain words alone for problems in %s: nothing reads placeholders in them', (locale) => {
    expect(entries(messagesOf(locale).problems).filter(([, text]) => /[{}<>]|''/.test(String(text)))).toEqual([])
  })

  it('has words of its own for every fault and for nothing else', () => {
    expect(Object.keys(faultsId)).toEqual([...faultCodes])
    expect(Object.keys(faultsEn)).toEqual([...faultCodes])
  })

  describe.each(locales)('in %s', (locale) => {
    const { common, frame, problems } = messagesOf(locale)
    it.each([
      ['priority', common.priority, priorities.map(String)],
      ['ticket status', common.ticketStatus, ticketStatuses],
      ['ticket action', common.ticketAction, ticketActions],
      ['assignment status', common.assignmentStatus, assignmentStatuses],
      ['assignment action', common.assignmentAction, assignmentActions],
      ['unit status', common.unitStatus, unitStatuses],
      ['decline reason', common.declineReason, declineReasons],
      ['attention reason', common.attention, attentionReasons],
      ['call category', common.callCategory, callCategories],
      ['role', common.role, roles],
      ['page', frame.page, pages],
      ['problem', problems, refusalCodes],
      ['reason why a photo is gone', common.attachmentReason, goneReasons],
    ])('has a word for every %s and for nothing else', (_name, words, codes) => {
      expect(Object.keys(words).sort()).toEqual([...codes].sort())
    })

    it('has a word for every kind of event', () => {
      const known = entries(common.event).map(([path]) => path.replace('/', '.'))
      expect(known.sort()).toEqual([...eventKinds].sort())
    })
  })
})
