import type { Page } from '@playwright/test'

/** A function of a page's own scripts, how often it was called, and how it begins. */
export type Called = { readonly count: number; readonly begins: string }

const beginning = 160

/** Counts what a page does, in calls of its own functions: the same on a slow machine as on a fast one. */
export async function countCalls(page: Page): Promise<{ readonly during: (what: () => Promise<void>) => Promise<readonly Called[]> }> {
  const { origin } = new URL(page.url())
  const session = await page.context().newCDPSession(page)
  await session.send('Debugger.enable')
  await session.send('Profiler.enable')
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  // Taking the counts sets them to zero.
  const take = async () => (await session.send('Profiler.takePreciseCoverage')).result.filter(({ url }) => url.startsWith(origin))
  return {
    during: async (what) => {
      await take()
      await what()
      const scripts = await take()
      const called = await Promise.all(
        scripts.map(async ({ scriptId, functions }) => {
          const { scriptSource } = await session.send('Debugger.getScriptSource', { scriptId })
          return functions.flatMap(({ ranges: [whole] }) => (whole ? [{ count: whole.count, begins: scriptSource.slice(whole.startOffset, Math.min(whole.endOffset, whole.startOffset + beginning)) }] : []))
        }),
      )
      return called.flat()
    },
  }
}
