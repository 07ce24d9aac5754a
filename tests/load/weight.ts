// `npm run weight`: what the console weighs: JavaScript before a page is of use, bytes a minute while nothing happens, and how
// long one new ticket among ten thousand holds the page up. `-- --seconds 20` shortens the minute of rest.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { chromiumLaunchOptions } from '../support/chromium.ts'
import { nowMs } from './support/clock.ts'
import { emptyPostgres, prepareProduct } from './support/product.ts'
import { machine, printTable, writeReport } from './support/report.ts'
import { signIn } from './support/sign-in.ts'
import { quantiles } from './support/statistics.ts'
import { ticketOpener, watchArrivals } from './weight/arrival.ts'
import { blockedBudgetMs, idleBudgetBytes, javascriptBudgetKb } from './weight/budgets.ts'
import { consolePages, idlePages } from './weight/console-pages.ts'
import { startCrowded } from './weight/crowded.ts'
import { measureFirstLoads, type FirstLoad } from './weight/first-load.ts'
import { measureIdle, type IdlePage } from './weight/idle.ts'
import { openPage } from './weight/open-page.ts'

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, only: { type: 'string', default: 'scripts,idle,arrival' } } })
const parts = values.only.split(',')
const crowd = 10_000
const boards = parts.includes('idle') ? [10, 1_000, crowd] : [parts.includes('arrival') ? crowd : 0]
const arrivalsEach = 10

const dataDir = path.resolve('.test/weight')
await prepareProduct()
const postgres = await emptyPostgres(dataDir)
const browser = await chromium.launch(await chromiumLaunchOptions())
const over: string[] = []
const must = (holds: boolean, what: string) => {
  if (!holds) over.push(what)
}
try {
  const idle: (IdlePage & { open: number })[] = []
  let loads: FirstLoad[] = []
  let arrivals: Awaited<ReturnType<typeof measureArrivals>> = []
  for (const open of boards) {
    const product = await startCrowded(postgres, dataDir, open)
    try {
      if (loads.length === 0) loads = await measureFirstLoads(product.url)
      if (parts.includes('idle')) {
        console.log(`idle with ${String(open)} open tickets, ${values.seconds} s …`)
        for (const page of await measureIdle(browser, product.url, Number(values.seconds) * 1000)) idle.push({ ...page, open })
      }
      if (open === crowd && parts.includes('arrival')) arrivals = await measureArrivals(product.url)
    } finally {
      await product.stop()
    }
  }

  printTable([['first load, KB gzip', 'JavaScript', 'budget', 'styles', 'HTML'], ...loads.map((load) => [load.path, load.javascriptKb.toFixed(1), String(javascriptBudgetKb[load.path]), load.stylesKb.toFixed(1), load.htmlKb.toFixed(1)])])
  for (const { path: page, javascriptKb } of loads) must(javascriptKb <= (javascriptBudgetKb[page] ?? 0), `${page}: ${String(javascriptKb)} KB of JavaScript`)
  console.log('')
  const perMinute = (page: string, open: number) => idle.find((row) => row.path === page && row.open === open)?.bytesPerMinute
  if (idle.length > 0) printTable([['idle, bytes a minute; open tickets:', ...boards.map(String)], ...idlePages.map(({ path: page }) => [page, ...boards.map((open) => String(perMinute(page, open)))])])
  for (const { path: page, open, bytesPerMinute } of idle) must(bytesPerMinute < idleBudgetBytes, `${page} with ${String(open)} open: ${String(bytesPerMinute)} bytes a minute`)
  console.log('')
  if (arrivals.length > 0) printTable([[`one more among ${String(crowd)}, ms`, 'blocked p50', 'worst', 'shown p50', 'long tasks', 'live after'], ...arrivals.map((row) => [row.path, row.p50, row.worst, row.shown, row.longTasks, row.liveAfterMs].map(String))])
  for (const { path: page, p50 } of arrivals) must(p50 < blockedBudgetMs, `${page}: blocked for ${String(p50)} ms`)
  writeReport(path.resolve('.test/weight.json'), { machine: machine(), loads, idle, arrivals, over })
} finally {
  await browser.close()
  await postgres.destroy()
}
for (const what of over) console.log(`over the budget: ${what}`)
process.exit(over.length > 0 ? 1 : 0)

async function measureArrivals(url: string) {
  const cookie = await signIn(url, 'operator1')
  const begun = nowMs()
  const board = await fetch(`${url}/api/v1/board`, { headers: { cookie } })
  console.log(`the board of ${String(crowd)}: ${String(Math.round((await board.text()).length / 1000))} kB in ${String(Math.round(nowMs() - begun))} ms`)
  const open = ticketOpener(url, cookie)
  const rows = []
  for (const consolePage of consolePages) {
    const opened = nowMs()
    const page = await openPage(browser, url, consolePage)
    const liveAfterMs = Math.round(nowMs() - opened)
    await page.waitForTimeout(3_000)
    const arrivals = await watchArrivals(page, open, arrivalsEach)
    await page.context().close()
    const [blocked, shown] = [quantiles(arrivals.map(({ blockedMs }) => blockedMs)), quantiles(arrivals.map(({ shownMs }) => shownMs))]
    rows.push({ path: consolePage.path, p50: blocked.p50, worst: blocked.max, shown: shown.p50, longTasks: arrivals.flatMap(({ longTasks }) => longTasks).length, liveAfterMs, arrivals })
  }
  return rows
}
