// `npm run screenshot -- URL FILE [--width 1440] [--height 900] [--dark] [--full] [--as operator1] [--locale en-GB] [--wait 500]`
// Looks at one page as a browser does; with `--as`, signed in with the demo password. Prints what the page complained about.
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { chromiumLaunchOptions } from './chromium.ts'
import { signIn } from './sign-in.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '1440' },
    height: { type: 'string', default: '900' },
    dark: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    as: { type: 'string' },
    locale: { type: 'string', default: 'id-ID' },
    wait: { type: 'string', default: '500' },
  },
})
const [url, file] = positionals
if (!url || !file) {
  console.error('npm run screenshot -- URL FILE [--width N] [--height N] [--dark] [--full] [--as USER] [--locale id-ID] [--wait MS]')
  process.exit(1)
}
const browser = await chromium.launch(await chromiumLaunchOptions())
try {
  const context = await browser.newContext({
    viewport: { width: Number(values.width), height: Number(values.height) },
    colorScheme: values.dark ? 'dark' : 'light',
    locale: values.locale,
    timezoneId: 'Asia/Jakarta',
  })
  if (values.as) await signIn(context.request, new URL(url).origin, values.as)
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') console.log(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => console.log(`exception: ${error.message}`))
  // Not "network idle": a live console keeps a socket open.
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForTimeout(Number(values.wait))
  await page.screenshot({ path: file, fullPage: values.full })
  console.log(`${page.url()} → ${file}`)
} finally {
  await browser.close()
}
