/** The pages of the console, and who works on each. */
export const consolePages = [
  { path: '/call', username: 'operator1' },
  { path: '/queue', username: 'damkar' },
  { path: '/map', username: 'supervisor' },
] as const
export type ConsolePage = (typeof consolePages)[number]
