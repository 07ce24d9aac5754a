import L from 'leaflet'
import { Labelers, leafletLayer, TileCache, View, type TileSource } from 'protomaps-leaflet'
import { flavours, type FlavourName } from './flavours.ts'
import { labelRulesOf } from './label-rules.ts'
import { paintRulesOf } from './paint-rules.ts'
import { deepestDataZoom } from './tile-source.ts'

export type BasemapLayer = { readonly layer: L.GridLayer; setFlavour: (name: FlavourName) => void }

// A data tile covers four by four drawn ones, so that a label is placed once and not per drawn tile.
const levelDiff = 2
// The library keeps the labels of 16 data tiles; a window of 3840 px shows more than that.
const labelledTiles = 64

/** The city as a Leaflet layer in one of two flavours. `family` is the font of the page, loaded before the first label; `scale` how large it is written, 1 on a desk. */
export function createBasemapLayer(source: TileSource, family: string, scale: number, flavour: FlavourName): BasemapLayer {
  // The library takes Leaflet from the global scope.
  Object.assign(globalThis, { L })
  const fonts = Promise.allSettled(
    ['400 12px', '500 12px', '600 12px'].map((font) => document.fonts.load(`${font} ${family}`)),
  )
  const layer = leafletLayer({
    attribution: '',
    noWrap: true,
    tasks: [fonts.then(() => ({ status: 'fulfilled', reason: new Error('none') }))],
    // Asked for, and replaced in the next line before anything is fetched.
    url: 'unused',
  })
  const scratch = layer.scratch as CanvasRenderingContext2D
  const rerender = layer.onTilesInvalidated as (tiles: Set<string>) => void
  layer.views = new Map([['', new View(new TileCache(source, 256 << levelDiff), deepestDataZoom, levelDiff)]])

  const dress = (name: FlavourName) => {
    const colours = flavours[name]
    layer.backgroundColor = colours.sea
    layer.paintRules = paintRulesOf(colours)
    layer.labelRules = labelRulesOf(colours, family, scale)
    layer.labelers = new Labelers(scratch, layer.labelRules, labelledTiles, rerender)
  }
  dress(flavour)
  return {
    layer: layer as unknown as L.GridLayer,
    setFlavour: (name) => {
      dress(name)
      layer.rerenderTiles()
    },
  }
}
