import { difference } from 'polyclip-ts'
import type { z } from 'zod'
import type { Basemap } from '#contracts/basemap.ts'
import type { CityPack } from '#contracts/city-pack.ts'
import type { coastSchema } from '#contracts/gazetteer.ts'
import { districtBorders } from './district-borders.ts'
import { districtShapes } from './district-shapes.ts'
import { round, roundPolygons } from './geometry.ts'
import { labelledPlaces } from './labelled-places.ts'

/** The browser's map, made of the gazetteer. The same input gives the same output. */
export function makeBasemap(pack: CityPack, coast: z.infer<typeof coastSchema>): Basemap {
  const ringsOf = (kind: 'land' | 'lake') =>
    coast.features.filter((feature) => feature.properties.kind === kind).map((feature) => feature.geometry.coordinates)
  const land = roundPolygons(difference(ringsOf('land'), ringsOf('lake')))
  const districts = districtShapes(pack, land)
  return {
    bounds: pack.city.bounds,
    attribution: pack.city.attribution,
    layers: {
      land: collection([feature({}, { type: 'MultiPolygon' as const, coordinates: land })]),
      districts: collection(
        districts.map(({ name, polygons, label }) =>
          feature({ name, approximate: true as const, label: round(label) }, { type: 'MultiPolygon' as const, coordinates: polygons }),
        ),
      ),
      borders: collection(
        districtBorders(districts).map(({ between, line }) => feature({ between }, { type: 'LineString' as const, coordinates: line })),
      ),
      roads: collection(
        pack.roads.features.map(({ properties: { name, class: rank }, geometry }) =>
          feature({ name, class: rank }, { type: 'LineString' as const, coordinates: geometry.coordinates.map(round) }),
        ),
      ),
      places: collection(labelledPlaces(pack)),
    },
  }
}

const collection = <F>(features: F[]) => ({ type: 'FeatureCollection' as const, features })
const feature = <P, G>(properties: P, geometry: G) => ({ type: 'Feature' as const, properties, geometry })
