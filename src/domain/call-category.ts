/** What an incoming call turned out to be; the codes are the words of the room and of the statistics. */
export const callCategories = [
  'darurat',
  'keluhan',
  'informasi',
  'prank',
  'hening',
  'salah-sambung',
  'terputus',
  'uji-coba',
] as const
export type CallCategory = (typeof callCategories)[number]
