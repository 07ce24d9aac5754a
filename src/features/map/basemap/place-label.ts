import type Point from '@mapbox/point-geometry'
import type { Bbox, Feature, Label, LabelSymbolizer, Layout } from 'protomaps-leaflet'

export type PlaceLabelStyle = {
  readonly font: (zoom: number) => string
  readonly size: number
  readonly ink: string
  readonly halo: string
  readonly symbol: string
  readonly symbolInk: string
}

type Side = 'right' | 'left' | 'above' | 'below'
const sides: readonly Side[] = ['right', 'left', 'below', 'above']
const longestLine = 18

/** A place: a small mark, and its name on the first side where there is room. */
export class PlaceLabel implements LabelSymbolizer {
  readonly #style: PlaceLabelStyle

  constructor(style: PlaceLabelStyle) {
    this.#style = style
  }

  place(layout: Layout, geom: Point[][], feature: Feature): Label[] | undefined {
    const anchor = geom[0]?.[0]
    const name = feature.props.name
    if (!anchor || typeof name !== 'string') return undefined
    const radius = feature.props.kind === 'hospital' ? 6 : 3.5
    const mark = { minX: anchor.x - radius, minY: anchor.y - radius, maxX: anchor.x + radius, maxY: anchor.y + radius }
    if (layout.index.bboxCollides(mark, Infinity)) return undefined
    const font = this.#style.font(layout.zoom)
    layout.scratch.font = font
    const lines = wrapped(name)
    const width = Math.max(...lines.map((line) => layout.scratch.measureText(line).width))
    const height = lines.length * this.#lineHeight
    for (const side of sides) {
      const text = textBox(anchor, side, width, height, radius + 3)
      if (layout.index.bboxCollides(text, Infinity)) continue
      return [{ anchor, bboxes: [mark, text], draw: (ctx) => this.#draw(ctx, anchor, text, side, lines, font, feature) }]
    }
    return undefined
  }

  get #lineHeight() {
    return this.#style.size * 1.15
  }

  #draw(ctx: CanvasRenderingContext2D, anchor: Point, box: Bbox, side: Side, lines: string[], font: string, feature: Feature) {
    ctx.globalAlpha = 1
    if (feature.props.kind === 'hospital') drawCross(ctx, this.#style)
    else drawDot(ctx, this.#style)
    ctx.font = font
    ctx.textBaseline = 'middle'
    ctx.textAlign = side === 'right' ? 'left' : side === 'left' ? 'right' : 'center'
    ctx.lineJoin = 'round'
    ctx.lineWidth = 3
    ctx.strokeStyle = this.#style.halo
    ctx.fillStyle = this.#style.ink
    const edge = side === 'right' ? box.minX : side === 'left' ? box.maxX : (box.minX + box.maxX) / 2
    for (const [index, line] of lines.entries()) {
      const [x, y] = [edge - anchor.x, box.minY - anchor.y + (index + 0.5) * this.#lineHeight]
      ctx.strokeText(line, x, y)
      ctx.fillText(line, x, y)
    }
  }
}

function textBox(at: Point, side: Side, width: number, height: number, gap: number): Bbox {
  if (side === 'right') return { minX: at.x + gap, minY: at.y - height / 2, maxX: at.x + gap + width, maxY: at.y + height / 2 }
  if (side === 'left') return { minX: at.x - gap - width, minY: at.y - height / 2, maxX: at.x - gap, maxY: at.y + height / 2 }
  const top = side === 'below' ? at.y + gap : at.y - gap - height
  return { minX: at.x - width / 2, minY: top, maxX: at.x + width / 2, maxY: top + height }
}

/** A long name on two lines, broken at the space nearest to its middle. */
export function wrapped(name: string): string[] {
  if (name.length <= longestLine) return [name]
  const spaces = [...name.matchAll(/ /g)].map((match) => match.index)
  const middle = name.length / 2
  const at = spaces.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0]
  return at === undefined ? [name] : [name.slice(0, at), name.slice(at + 1)]
}

function drawDot(ctx: CanvasRenderingContext2D, style: PlaceLabelStyle) {
  ctx.beginPath()
  ctx.arc(0, 0, 3.25, 0, 2 * Math.PI)
  ctx.fillStyle = style.halo
  ctx.fill()
  ctx.beginPath()
  ctx.arc(0, 0, 2.25, 0, 2 * Math.PI)
  ctx.fillStyle = style.symbol
  ctx.fill()
}

function drawCross(ctx: CanvasRenderingContext2D, style: PlaceLabelStyle) {
  ctx.beginPath()
  ctx.roundRect(-6, -6, 12, 12, 3)
  ctx.fillStyle = style.symbol
  ctx.fill()
  ctx.fillStyle = style.symbolInk
  ctx.fillRect(-1, -3.5, 2, 7)
  ctx.fillRect(-3.5, -1, 7, 2)
}
