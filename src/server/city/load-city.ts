import path from 'node:path'
import { cityPackSchema, type CityPack } from '#contracts/city-pack.ts'
import { packFiles, readPackFiles } from './pack-files.ts'

const loaded = new Map<string, CityPack>()

/** The folder of the city pack: `SIAGA_CITY_DIR`, or `src/city` under the working directory. */
export const cityDir = (): string =>
  process.env.SIAGA_CITY_DIR || path.join(/* turbopackIgnore: true */ process.cwd(), 'src', 'city')

/**
 * The city pack, read and checked on the first call and kept for the life of the process.
 * @throws Error naming each file, entry and field that is wrong.
 */
export function loadCity(dir: string = cityDir()): CityPack {
  const known = loaded.get(dir)
  if (known) return known
  const parsed = cityPackSchema.safeParse(readPackFiles(dir))
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `- ${placeOf(issue.path)}: ${issue.message}`)
    throw new Error(`City pack in ${dir} is not valid:\n${problems.join('\n')}`)
  }
  loaded.set(dir, parsed.data)
  return parsed.data
}

/** `["agencies", 2, "kind"]` becomes `agencies.json entry 3, kind`: what a person looks for in the file. */
function placeOf(issuePath: PropertyKey[]): string {
  const [part, ...rest] = issuePath
  const file = Object.entries(packFiles).find(([name]) => name === part)?.[1] ?? String(part)
  const [entry, ...field] = rest
  const where = typeof entry === 'number' ? ` entry ${entry + 1}` : ''
  const names = typeof entry === 'number' ? field : rest
  return `${file}${where}${names.length > 0 ? `, ${names.join('.')}` : ''}`
}
