import { CircleHelp } from 'lucide-react'
import { describe, expect, it } from 'vitest'
import incidentTypes from '#city/incident-types.json' with { type: 'json' }
import { hasTypeIcon, typeIcon } from './type-icons.ts'

describe('type icons', () => {
  it.each(incidentTypes.map((type) => [type.icon, type.code]))('carries %s, the icon of %s', (icon) => {
    expect(hasTypeIcon(icon)).toBe(true)
  })

  it.each(['no-such-icon', 'constructor', ''])('falls back to a question mark for %j', (icon) => {
    expect(typeIcon(icon)).toBe(CircleHelp)
  })
})
