// Takes a picture of each page in both languages: npm run screenshots, with a platform that runs with its demo.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import UPNG from 'upng-js'
import { it } from 'vitest'
import { allPages } from './pages'
import { gateway, logIn, openPage, startBrowser } from './platform'

const FOLDER = fileURLToPath(new URL('../../../docs/screenshots', import.meta.url))
const WIDE = { width: 1200, height: 750 }
/** Pages have few colours, and a picture with a list of them is a third as large. */
const COLOURS = 32
/** The public's pages are made for a phone first. */
const NARROW = { width: 400, height: 720 }

it('are taken', async () => {
  const browser = await startBrowser()
  const pages = await allPages()
  for (const [locale, ending] of [['zh-CN', 'zh'], ['en', 'en']] as const) {
    for (const who of [undefined, 'streamer', 'producer', 'moderator']) {
      const page = await openPage(browser, { locale, viewport: who === 'moderator' ? WIDE : NARROW })
      if (who !== undefined) {
        await logIn(page, who, '/log/checkpoint')
      }
      mkdirSync(FOLDER, { recursive: true })
      for (const shown of pages.filter((each) => each.who === who)) {
        await page.goto(gateway + shown.path)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.waitForFunction(() => document.querySelector('[role=status]') === null)
        await page.waitForLoadState('load')
        writeFileSync(join(FOLDER, `${shown.name}.${ending}.png`), small(await page.screenshot()))
      }
      await page.close()
    }
  }
  await browser.close()
}, 600_000)

function small(png: Buffer): Uint8Array {
  const picture = UPNG.decode(new Uint8Array(png).buffer)
  return new Uint8Array(UPNG.encode(UPNG.toRGBA8(picture), picture.width, picture.height, COLOURS))
}
