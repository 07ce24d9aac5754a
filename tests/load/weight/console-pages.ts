/** The pages on which the centre and its agencies see tickets arrive, and who works on each. */
export const consolePages = [
  { path: '/call', username: 'operator1' },
  { path: '/queue', username: 'damkar' },
  { path: '/map', username: 'supervisor' },
] as const

/** The pages that stand open all day, a crew's phone among them. */
export const idlePages = [...consolePages, { path: '/unit', username: 'damkar' }] as const
export type ConsolePage = (typeof idlePages)[number]
