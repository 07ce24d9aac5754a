import { gzipSync } from 'node:zlib'
import { signIn } from '../support/sign-in.ts'
import { idlePages } from './console-pages.ts'

/** Kilobytes of 1,000 bytes, compressed as a browser that accepts gzip gets them. */
export type FirstLoad = { readonly path: string; readonly scripts: number; readonly javascriptKb: number; readonly htmlKb: number; readonly stylesKb: number }

const kb = (bytes: number) => Math.round(bytes / 100) / 10

/**
 * What a page loads before it is of any use: each script that its HTML names, whether run, preloaded or for later, and
 * what it is styled with. Read from the served page itself, not from what the build says of it. That a call-taker can type and
 * send a report with these scripts alone is tested (tests/e2e/weight.e2e.ts); what a page fetches by itself afterwards does not count.
 */
export async function measureFirstLoads(url: string): Promise<FirstLoad[]> {
  const pages = [...idlePages, { path: '/sign-in', username: null }]
  return Promise.all(pages.map(async ({ path, username }) => measure(url, path, username === null ? '' : await signIn(url, username))))
}

async function measure(url: string, path: string, cookie: string): Promise<FirstLoad> {
  const response = await fetch(`${url}${path}`, { headers: { cookie }, redirect: 'error' })
  if (!response.ok) throw new Error(`${path}: ${String(response.status)}`)
  const html = await response.text()
  const { scripts, styles } = namedIn(html)
  const sizes = (files: readonly string[]) => Promise.all(files.map(async (file) => compressed(await fetch(`${url}${file}`))))
  const [scriptSizes, styleSizes] = [await sizes(scripts), await sizes(styles)]
  const sum = (list: readonly number[]) => list.reduce((all, size) => all + size, 0)
  return { path, scripts: scriptSizes.length, javascriptKb: kb(sum(scriptSizes)), stylesKb: kb(sum(styleSizes)), htmlKb: kb(gzipSync(html).length) }
}

/** The addresses of the scripts and styles that a page's HTML names, each once. */
export function namedIn(html: string): { readonly scripts: readonly string[]; readonly styles: readonly string[] } {
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`, 'i').exec(tag)?.[1]
  const tags = [...html.matchAll(/<(?:script|link) [^>]*>/g)].map(([tag]) => tag)
  // Written for browsers of another age: one that knows modules leaves it.
  const scripts = tags.filter((tag) => !/ nomodule/i.test(tag)).flatMap((tag) => attribute(tag, 'src') ?? (attribute(tag, 'as') === 'script' ? (attribute(tag, 'href') ?? []) : []))
  const styles = tags.filter((tag) => attribute(tag, 'rel') === 'stylesheet').flatMap((tag) => attribute(tag, 'href') ?? [])
  return { scripts: [...new Set(scripts)], styles: [...new Set(styles)] }
}

async function compressed(response: Response): Promise<number> {
  if (!response.ok) throw new Error(`${response.url}: ${String(response.status)}`)
  const bytes = Buffer.from(await response.arrayBuffer())
  return gzipSync(bytes).length
}
