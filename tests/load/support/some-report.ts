const reports = [
  { type: 'kebakaran', landmark: 'depan Pasar Raya', description: 'Asap tebal dari lantai dua ruko, masih ada orang di dalam' },
  { type: 'kecelakaan', landmark: 'simpang Kandang', description: 'Motor dan angkot, satu orang tidak sadar 🚑' },
  { type: 'pohon-tumbang', landmark: 'dekat SMA 10', description: 'Pohon menutup dua lajur, kabel ikut putus' },
  { type: 'banjir', landmark: 'belakang masjid', description: 'Air selutut dan terus naik, ada lansia yang perlu dibawa keluar' },
] as const

let made = 0

/**
 * A report as a call-taker would send it: place, caller, words; the agencies are those of the response plan. Nobody answers these
 * tickets: the ladder begins a minute after the urgent ones, and ten minutes after the others.
 */
export function someReport(urgent = false) {
  made += 1
  const { type, landmark, description } = reports[made % reports.length] ?? reports[0]
  return {
    type,
    priority: urgent ? 1 : 3,
    description,
    location: { lat: -0.86 - Math.random() * 0.1, lng: 100.34 + Math.random() * 0.05, address: `Jl. Uji ${String(made)}`, landmark },
    caller: { phone: `0812${String(10_000_000 + (made % 89_999_999))}`, name: 'Pelapor Uji' },
  }
}
