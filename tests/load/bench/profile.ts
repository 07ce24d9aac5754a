import fs from 'node:fs'
import path from 'node:path'
import { printTable } from '../support/report.ts'

type Frame = { readonly functionName: string; readonly url: string; readonly lineNumber: number }
type Profile = {
  readonly nodes: readonly { readonly id: number; readonly callFrame: Frame; readonly children?: readonly number[] }[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

/**
 * Prints what the server spent its processor on, from the longest profile of a folder: by package, where Node's own and
 * native work counts for the package that asked for it, and by function.
 */
export function printProfile(folder: string, most = 25): void {
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.cpuprofile')).map((name) => path.join(folder, name))
  const longest = files.sort((a, b) => fs.statSync(b).size - fs.statSync(a).size)[0]
  if (longest === undefined) throw new Error(`no profile in ${folder}`)
  const { nodes, samples, timeDeltas } = JSON.parse(fs.readFileSync(longest, 'utf8')) as Profile
  const self = new Map<number, number>()
  for (const [index, id] of samples.entries()) self.set(id, (self.get(id) ?? 0) + (timeDeltas[index] ?? 0) / 1000)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const byPackage = new Map<string, number>()
  const byFunction = new Map<string, number>()
  let busy = 0
  const visit = (id: number, asker: string) => {
    const node = byId.get(id)
    if (node === undefined || node.callFrame.functionName === '(idle)') return
    const { callFrame, children = [] } = node
    const origin = originOf(callFrame) ?? asker
    const ms = self.get(id) ?? 0
    busy += ms
    add(byPackage, callFrame.functionName === '(garbage collector)' ? 'garbage collector' : origin, ms)
    add(byFunction, `${callFrame.functionName || '(anonymous)'}  ${origin}:${String(callFrame.lineNumber)}`, ms)
    for (const child of children) visit(child, origin)
  }
  visit(nodes[0]?.id ?? 0, 'node')
  const top = (sums: Map<string, number>) =>
    [...sums].sort(([, a], [, b]) => b - a).slice(0, most).map(([name, ms]) => [name, `${((ms / busy) * 100).toFixed(1)} %`])
  console.log(`\n${String(Math.round(busy))} ms busy\n`)
  printTable([['for', 'share'], ...top(byPackage)])
  console.log('')
  printTable([['function', 'share'], ...top(byFunction)])
}

const add = (sums: Map<string, number>, name: string, ms: number) => sums.set(name, (sums.get(name) ?? 0) + ms)

/** The package or file of a frame; `undefined` for Node's own and for native code. */
function originOf({ url }: Frame): string | undefined {
  if (url === '' || url.startsWith('node:')) return undefined
  if (url.startsWith('wasm:')) return '@prisma/client'
  const inPackages = /node_modules[/_]((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1]
  return inPackages ?? url.replace(/^.*\/(src|\.next)\//, '$1/').replace(/_[0-9a-z~_-]{10,}\._?\.js$/, '')
}
