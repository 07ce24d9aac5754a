import type { TileSource } from 'protomaps-leaflet'
import type { Basemap } from '#contracts/basemap.ts'
import { layersOf } from './basemap-layers.ts'
import { tileSourceOf } from './tile-source.ts'

const loading = new Map<string, Promise<TileSource>>()

/**
 * The city's map from this server, read and cut into tiles once per page load however many maps are shown.
 * @throws Error when it cannot be fetched; the next call tries again.
 */
export function loadBasemap(url: string): Promise<TileSource> {
  const known = loading.get(url)
  if (known) return known
  const fresh = fetchBasemap(url)
  loading.set(url, fresh)
  fresh.catch(() => loading.delete(url))
  return fresh
}

async function fetchBasemap(url: string): Promise<TileSource> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`The basemap could not be read: ${response.status}`)
  // Checked when the city pack was built; not again in every browser.
  const basemap = (await response.json()) as Basemap
  return tileSourceOf(layersOf(basemap))
}
