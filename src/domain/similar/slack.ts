const slacks: Readonly<Record<string, number>> = { koordinat: 0, titik: 0, jalan: 350, kelurahan: 600, kecamatan: 1800 }

/** How far an incident may lie from a point of this precision (see `Precision` of the place finder), in metres. */
export const slackOf = (precision: string | null): number => (precision === null ? 0 : (slacks[precision] ?? 0))
