'use client'

import { IntakeDesk } from '#features/intake/intake-desk.tsx'

/** The desk with its map and its ticket drawer: features do not know each other, they meet here. */
export const CallDesk = () => <IntakeDesk renderMap={() => null} renderTicket={() => null} />
