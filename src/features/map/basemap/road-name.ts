import Point from '@mapbox/point-geometry'
import type { Feature, Label, LabelSymbolizer, Layout } from 'protomaps-leaflet'
import { lengthOf, textOnLine, type PlacedLetter } from './text-on-line.ts'

export type RoadNameStyle = {
  /** A canvas font by zoom. */
  readonly font: (zoom: number) => string
  readonly ink: string
  readonly halo: string
  /** Pixels after which a name is repeated on the same road. */
  readonly repeat: number
}

/** Writes a road's name along its bends, once every `repeat` pixels, where it collides with nothing. */
export class RoadName implements LabelSymbolizer {
  readonly #style: RoadNameStyle

  constructor(style: RoadNameStyle) {
    this.#style = style
  }

  place(layout: Layout, geom: Point[][], feature: Feature): Label[] | undefined {
    const name = feature.props.name
    if (typeof name !== 'string' || !name) return undefined
    const font = this.#style.font(layout.zoom)
    layout.scratch.font = font
    const advances = [...Array(name.length + 1).keys()].map((end) => layout.scratch.measureText(name.slice(0, end)).width)
    const width = advances.at(-1) ?? 0
    return geom.flatMap((line) => this.#alongLine(layout, line, name, font, advances, width))
  }

  #alongLine(layout: Layout, line: Point[], name: string, font: string, advances: number[], width: number): Label[] {
    const room = lengthOf(line) - width
    const labels: Label[] = []
    const step = 14
    for (let from = step; from < room; from += step) {
      const letters = textOnLine(line, advances, from)
      if (!letters) continue
      const label = this.#label(letters, name, font)
      // A place that is taken would be refused later anyway; here the next one along the road is tried instead.
      if (label.bboxes.some((box) => layout.index.bboxCollides(box, Infinity))) continue
      labels.push(label)
      from += width + this.#style.repeat
    }
    return labels
  }

  #label(letters: PlacedLetter[], name: string, font: string): Label {
    const middle = letters[Math.floor(letters.length / 2)]?.at ?? { x: 0, y: 0 }
    const anchor = new Point(middle.x, middle.y)
    const half = 9
    const boxes = letters.filter((_, index) => index % 2 === 0).map(({ at }) => ({
      minX: at.x - half, minY: at.y - half, maxX: at.x + half, maxY: at.y + half,
    }))
    return {
      anchor,
      bboxes: boxes,
      deduplicationKey: name,
      deduplicationDistance: this.#style.repeat,
      draw: (ctx) => drawLetters(ctx, letters, name, anchor, font, this.#style),
    }
  }
}

function drawLetters(
  ctx: CanvasRenderingContext2D,
  letters: PlacedLetter[],
  name: string,
  anchor: Point,
  font: string,
  style: RoadNameStyle,
) {
  ctx.globalAlpha = 1
  ctx.font = font
  ctx.textBaseline = 'middle'
  ctx.lineJoin = 'round'
  ctx.lineWidth = 3
  ctx.strokeStyle = style.halo
  ctx.fillStyle = style.ink
  // All halos first: one letter's halo must not cut into the letter before it.
  for (const paint of ['strokeText', 'fillText'] as const) {
    for (const { at, angle, index } of letters) {
      ctx.save()
      ctx.translate(at.x - anchor.x, at.y - anchor.y)
      ctx.rotate(angle)
      const letter = name.charAt(index)
      // A space has no halo of its own; the road showing through it would read as a hyphen.
      if (letter === ' ' && paint === 'strokeText') ctx.strokeRect(-0.5, -1, 4, 2)
      ctx[paint](letter, 0, 0.5)
      ctx.restore()
    }
  }
}
