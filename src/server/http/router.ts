export type Found<T> = { readonly methods: ReadonlyMap<string, T>; readonly params: Readonly<Record<string, string>> }

/**
 * Finds by path what is kept under keys such as `POST /tickets/{id}/close`: the methods of that path, and its parameters.
 * A fixed name goes before one that fits anything. `null` for a path that no key has or that cannot be decoded.
 */
export function router<T>(entries: Iterable<readonly [key: string, entry: T]>): (path: string) => Found<T> | null {
  const addresses = new Map<string, Map<string, T>>()
  for (const [key, entry] of entries) {
    const [method = '', address = ''] = key.split(' ')
    addresses.set(address, (addresses.get(address) ?? new Map<string, T>()).set(method, entry))
  }
  const open = [...addresses]
    .filter(([address]) => address.includes('{'))
    .sort(([a], [b]) => parametersOf(a) - parametersOf(b))
    .map(([address, methods]) => ({ pattern: patternOf(address), methods }))

  return (path) => {
    const methods = path.includes('{') ? undefined : addresses.get(path)
    if (methods !== undefined) return { methods, params: {} }
    for (const { pattern, methods: some } of open) {
      const groups = pattern.exec(path)?.groups
      if (groups !== undefined) return decoded(groups, some)
    }
    return null
  }
}

const parametersOf = (address: string) => address.split('{').length - 1

const patternOf = (address: string) => new RegExp(`^${address.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)

function decoded<T>(groups: Record<string, string>, methods: ReadonlyMap<string, T>): Found<T> | null {
  try {
    return { methods, params: Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)])) }
  } catch {
    return null
  }
}
