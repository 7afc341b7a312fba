import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allPages, type Shown } from './pages'
import { graveFaults, gateway, logIn, openPage, startBrowser, troubles } from './platform'

let browser: Browser
let pages: Shown[]

beforeAll(async () => {
  browser = await startBrowser()
  pages = await allPages()
})
afterAll(async () => {
  await browser.close()
  expect(troubles).toEqual([])
})

describe.each([
  { locale: 'en', colorScheme: 'light' as const },
  { locale: 'zh-CN', colorScheme: 'dark' as const },
])('in $locale, $colorScheme', (options) => {
  it.each([undefined, 'streamer', 'producer', 'moderator'])('what %s may see has no grave fault of accessibility', async (who) => {
    const page = await openPage(browser, options)
    if (who !== undefined) {
      await logIn(page, who, '/log/checkpoint')
    }
    const faults: string[] = []
    for (const shown of pages.filter((each) => each.who === who)) {
      await page.goto(gateway + shown.path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expect.poll(() => page.getByRole('status').count()).toBe(0)
      faults.push(...(await graveFaults(page, shown.name)))
    }
    expect(faults).toEqual([])
    await page.close()
  }, 240_000)
})
