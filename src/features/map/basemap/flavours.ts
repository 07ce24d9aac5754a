/** The colours of the basemap. All are greys with a tint: only tickets may have colour. */
export type Flavour = {
  readonly sea: string
  readonly land: string
  readonly coast: string
  readonly districtTints: readonly [string, string, string, string]
  readonly districtEdge: string
  readonly roadCasing: string
  readonly trunk: string
  readonly primary: string
  readonly secondary: string
  readonly districtName: string
  readonly roadName: string
  readonly placeName: string
  readonly minorName: string
  readonly seaName: string
  readonly halo: string
  readonly symbol: string
  readonly symbolInk: string
}

const light: Flavour = {
  sea: '#cfd8de',
  land: '#dfe4e2',
  coast: '#9aa7af',
  districtTints: ['#f1f3f2', '#eaeeec', '#f6f7f6', '#edf0f1'],
  districtEdge: '#c3cac9',
  roadCasing: '#b3bbbe',
  trunk: '#ffffff',
  primary: '#ffffff',
  secondary: '#fbfcfc',
  districtName: '#6d787d',
  roadName: '#4f5a60',
  placeName: '#333d42',
  minorName: '#6a757a',
  seaName: '#76858f',
  halo: '#f4f6f5',
  symbol: '#7a868c',
  symbolInk: '#ffffff',
}

const dark: Flavour = {
  sea: '#0d1317',
  land: '#171c1f',
  coast: '#47535a',
  districtTints: ['#20272b', '#252d31', '#1d2427', '#22292f'],
  districtEdge: '#333d43',
  roadCasing: '#11161a',
  trunk: '#536068',
  primary: '#465259',
  secondary: '#394348',
  districtName: '#78858c',
  roadName: '#97a3a9',
  placeName: '#bcc6cb',
  minorName: '#8a979d',
  seaName: '#5d6b74',
  halo: '#14191c',
  symbol: '#7f8c93',
  symbolInk: '#14191c',
}

export const flavours = { light, dark } as const
export type FlavourName = keyof typeof flavours
