import { z } from 'zod'

const spelling = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i

/** A figure as it stands in an address. An empty word is none; `Number` would take it for 0, a point in the Gulf of Guinea. */
export const figure = z.string().trim().regex(spelling).transform(Number)

/** Figures joined by commas. */
export const figures = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(figure))
