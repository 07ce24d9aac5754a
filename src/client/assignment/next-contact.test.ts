import { expect, it } from 'vitest'
import { contactAt } from './next-contact.ts'

const contacts = ['piket', 'danru', 'kabid'].map((id) => ({ id, en: id }))

it.each([[0, 'piket'], [1, 'danru'], [2, 'kabid'], [3, 'kabid']])('after %i steps it is %s', (step, who) => {
  expect(contactAt({ contacts }, step)?.id).toBe(who)
})

it('is nobody where none is known', () => {
  expect(contactAt({ contacts: [] }, 2)).toBeNull()
})
