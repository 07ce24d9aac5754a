/** One line of the palette. */
export type Command = {
  readonly id: string
  readonly group: string
  readonly label: string
  /** Further words by which it is found. */
  readonly words?: string
  readonly run: () => void
}
