'use client'

import { useState, type KeyboardEvent } from 'react'
import { later } from '#ui/later.tsx'
import { PersonButton, type PersonMenuProps } from './person-button.tsx'

const PersonMenuOpen = later<PersonMenuProps>(() => import('./person-menu-open.tsx').then((module) => module.PersonMenuOpen), () => <PersonButton aria-busy takesFocus />)

/** Who is signed in, and everything one sets for oneself. The menu is drawn at the first press. */
export function PersonMenu(menu: PersonMenuProps) {
  const [wanted, setWanted] = useState(false)
  if (wanted) return <PersonMenuOpen {...menu} />
  const open = () => setWanted(true)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    open()
  }
  return <PersonButton onClick={open} onKeyDown={onKeyDown} />
}
