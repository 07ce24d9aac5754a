const PASSWORD = 'padang-siaga-112'

const ACCOUNTS = [
  ['operator1, operator2', 'operator panggilan'],
  ['supervisor', 'supervisor'],
  ['admin', 'admin'],
  ['damkar, bpbd, polisi, dinkes, satpolpp, pupr, dishub, dlh', 'petugas OPD'],
] as const

/** What to do next, once the console answers. */
export function banner(address: string, hasDemoAccounts: boolean): string {
  const lines = ['', `Siaga 112 berjalan di ${address}`]
  if (hasDemoAccounts) {
    const width = Math.max(...ACCOUNTS.map(([names]) => names.length))
    lines.push('', `Akun demo (kata sandi semuanya: ${PASSWORD})`)
    lines.push(...ACCOUNTS.map(([names, role]) => `  ${names.padEnd(width)}  ${role}`))
  }
  return [...lines, '', 'Ctrl-C menghentikannya.', ''].join('\n')
}
