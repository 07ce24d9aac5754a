// The package ships no types; this is the part of it that the map uses.
declare module 'geojson-vt' {
  import type { FeatureCollection } from 'geojson'

  type Position = [number, number]
  export type TileFeature =
    | { type: 1; geometry: Position[]; tags: Record<string, string | number> | null }
    | { type: 2 | 3; geometry: Position[][]; tags: Record<string, string | number> | null }

  export type TileIndex = { getTile(z: number, x: number, y: number): { features: TileFeature[] } | null }

  export default function geojsonvt(
    data: FeatureCollection,
    options?: { maxZoom?: number; indexMaxZoom?: number; tolerance?: number; extent?: number; buffer?: number },
  ): TileIndex
}
