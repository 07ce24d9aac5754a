type Point = { readonly x: number; readonly y: number }

/** A plane in squares of `size`: what lies within `size` of a point is found without looking at the rest. */
export function createGrid<T>(size: number) {
  const squares = new Map<number, T[]>()
  const at = (column: number, row: number) => column * 1e7 + row
  const of = (value: number) => Math.floor(value / size)
  return {
    put({ x, y }: Point, value: T) {
      const key = at(of(x), of(y))
      const square = squares.get(key)
      if (square) square.push(value)
      else squares.set(key, [value])
    },
    /** Takes away what was put there. */
    take({ x, y }: Point, value: T) {
      const square = squares.get(at(of(x), of(y))) ?? []
      const place = square.indexOf(value)
      if (place !== -1) square.splice(place, 1)
    },
    /** What lies in the square of a point and in the eight around it. */
    around({ x, y }: Point): T[] {
      const found: T[] = []
      for (let column = of(x) - 1; column <= of(x) + 1; column += 1)
        for (let row = of(y) - 1; row <= of(y) + 1; row += 1) found.push(...(squares.get(at(column, row)) ?? []))
      return found
    },
  }
}
