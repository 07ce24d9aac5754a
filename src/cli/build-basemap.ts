import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { basemapSchema, type Basemap } from '#contracts/basemap.ts'
import { coastSchema } from '#contracts/gazetteer.ts'
import { cityDir, loadCity } from '#server/city/load-city.ts'
import { makeBasemap } from './basemap/make-basemap.ts'

/**
 * Makes `basemap.json` of the city pack from its gazetteer. Run it after a change there:
 * `node src/cli/build-basemap.ts` (the folder is `SIAGA_CITY_DIR`, or `src/city`).
 */
const dir = cityDir()
const coast = coastSchema.parse(JSON.parse(readFileSync(path.join(dir, 'gazetteer', 'coast.geojson'), 'utf8')))
const basemap = basemapSchema.parse(makeBasemap(loadCity(dir), coast))
const file = path.join(dir, 'basemap.json')
const text = inLines(basemap)
writeFileSync(file, text)
console.log(`${file}: ${Math.round(text.length / 1000)} kB`)
for (const [name, layer] of Object.entries(basemap.layers)) console.log(`  ${name}: ${layer.features.length}`)

/** One feature a line: small enough to send, and a change shows in a diff. */
function inLines({ layers, ...head }: Basemap): string {
  const parts = Object.entries(layers).map(
    ([name, layer]) =>
      `"${name}":{"type":"FeatureCollection","features":[\n${layer.features.map((one) => JSON.stringify(one)).join(',\n')}\n]}`,
  )
  return `${JSON.stringify(head).slice(0, -1)},"layers":{\n${parts.join(',\n')}\n}}\n`
}
