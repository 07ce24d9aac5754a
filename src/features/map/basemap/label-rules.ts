import { CenteredTextSymbolizer, type Feature, type LabelRule } from 'protomaps-leaflet'
import type { Flavour } from './flavours.ts'
import { PlaceLabel } from './place-label.ts'
import { RoadName } from './road-name.ts'

/** From which zoom a place is named, by its rank. */
const zoomOfRank: Readonly<Record<number, number>> = { 1: 13, 2: 14, 3: 15, 4: 16 }

/** What is written on the map, most important first: a later label gives way to an earlier one. `scale` is how large, 1 on a desk. */
export function labelRulesOf(flavour: Flavour, family: string, scale: number): LabelRule[] {
  const font = (weight: number, size: number) => `${weight} ${size * scale}px ${family}`
  return [
    {
      dataLayer: 'districtNames',
      minzoom: 10,
      maxzoom: 13,
      symbolizer: new CenteredTextSymbolizer({
        font: (zoom) => font(600, zoom < 12 ? 11 : 13),
        fill: flavour.districtName,
        stroke: flavour.halo,
        width: 3,
        lineHeight: 1.1,
        letterSpacing: 1,
        maxLineChars: 14,
        textTransform: 'uppercase',
      }),
    },
    roadNames(flavour, (zoom) => font(600, zoom < 15 ? 12 : 13), 12, ({ props }) => props.class === 'trunk'),
    roadNames(flavour, (zoom) => font(500, zoom < 15 ? 12 : 13), 13, ({ props }) => props.class === 'primary'),
    places(flavour, font, scale, 1),
    kelurahan(flavour, (zoom) => `italic ${font(500, zoom < 15 ? 12 : 13)}`),
    roadNames(flavour, (zoom) => font(500, zoom < 15 ? 11.5 : 13), 14, ({ props }) => props.class === 'secondary'),
    ...[2, 3, 4].map((rank) => places(flavour, font, scale, rank)),
  ]
}

const roadNames = (
  flavour: Flavour,
  font: (zoom: number) => string,
  minzoom: number,
  wanted: (feature: Feature) => boolean,
): LabelRule => ({
  dataLayer: 'roads',
  minzoom,
  filter: (_zoom, feature) => wanted(feature),
  symbolizer: new RoadName({ font, ink: flavour.roadName, halo: flavour.halo, repeat: 320 }),
})

const places = (flavour: Flavour, font: (weight: number, size: number) => string, scale: number, rank: number): LabelRule => ({
  dataLayer: 'places',
  minzoom: zoomOfRank[rank] ?? 16,
  filter: (_zoom, { props }) => props.rank === rank && props.kind !== 'kelurahan',
  symbolizer: new PlaceLabel({
    font: () => font(rank === 1 ? 500 : 400, rank === 1 ? 12 : 11.5),
    size: (rank === 1 ? 12 : 11.5) * scale,
    ink: rank === 1 ? flavour.placeName : flavour.minorName,
    halo: flavour.halo,
    symbol: flavour.symbol,
    symbolInk: flavour.symbolInk,
  }),
})

const kelurahan = (flavour: Flavour, font: (zoom: number) => string): LabelRule => ({
  dataLayer: 'places',
  minzoom: 14,
  filter: (_zoom, { props }) => props.kind === 'kelurahan',
  symbolizer: new CenteredTextSymbolizer({
    font,
    fill: flavour.districtName,
    stroke: flavour.halo,
    width: 3,
    lineHeight: 1.1,
    letterSpacing: 0.4,
    maxLineChars: 14,
  }),
})
