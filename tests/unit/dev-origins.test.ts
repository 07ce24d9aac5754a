import { expect, it } from 'vitest'
import config from '../../next.config.ts'

it('in development the page may be opened by an address of this machine; shut out, Next reloads it again and again', () => {
  expect(config.allowedDevOrigins).toContain('127.0.0.1')
})
