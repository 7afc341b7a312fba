import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gateway, logIn, openPage, startBrowser, troubles } from './platform'

const MARKUP = '<img src=x onerror="document.title=\'run\'"><script>document.title="run"</script> & <b>bold</b>'
/** About what a phone has at the edge of a village. */
const SLOW = { offline: false, latency: 300, downloadThroughput: 50_000, uploadThroughput: 20_000 }

/** What is left of a good connection in a crowd. */
const CROWDED = { offline: false, latency: 150, downloadThroughput: 400_000, uploadThroughput: 300_000 }
/** What begins and ends like a photo, of 5 MB. */
const PHOTO = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(5 * 1024 * 1024), Buffer.from([0xff, 0xd9])])

let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(async () => {
  await browser.close()
  expect(troubles).toEqual([])
})

describe('a consumer', () => {
  it('files over a slow connection, is cut off, goes on, and follows the complaint', async () => {
    const page = await openPage(browser, { viewport: { width: 400, height: 800 } })
    const wire = await page.context().newCDPSession(page)
    await wire.send('Network.emulateNetworkConditions', SLOW)
    await page.goto(`${gateway}/complain`)
    await page.getByLabel('Say what happened').fill(`Half of the apples were rotten. ${MARKUP}`)
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByLabel('Streamer or room').fill('Orchard live')

    await page.reload()
    expect(await page.getByLabel('Streamer or room').inputValue()).toBe('Orchard live')
    await page.getByRole('button', { name: 'Back' }).click()
    expect(await page.getByLabel('Say what happened').inputValue()).toContain('rotten')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByLabel('Amount').fill('29.90')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByLabel('A text about the outcome').check()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByText('CN¥29.90').waitFor()

    await wire.send('Network.emulateNetworkConditions', { ...SLOW, offline: true })
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('alert').getByText('cannot be reached').waitFor()
    await wire.send('Network.emulateNetworkConditions', SLOW)
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Keep this link').waitFor()
    const link = page.url()
    expect(link).toMatch(/\/follow#[0-9a-f-]{36}\/\S+$/)

    const elsewhere = await openPage(browser, { viewport: { width: 400, height: 800 } })
    await elsewhere.goto(link)
    await elsewhere.getByRole('heading', { level: 1, name: /Complaint C-/ }).waitFor()
    await elsewhere.getByText(MARKUP).waitFor()
    expect(await elsewhere.title()).not.toBe('run')
    await elsewhere.getByRole('button', { name: 'Withdraw' }).click()
    await elsewhere.getByRole('button', { name: 'Yes, withdraw it' }).click()
    await elsewhere.getByText('terminated').first().waitFor()

    await page.goto(`${gateway}/complain`)
    expect(await page.getByLabel('Say what happened').inputValue()).toBe('')
    await Promise.all([page.close(), elsewhere.close()])
  })

  it('adds a 5 MB photo over a slow connection, through a cut and a reload, and gets it back', async () => {
    const page = await openPage(browser, { viewport: { width: 400, height: 800 } })
    const wire = await page.context().newCDPSession(page)
    await wire.send('Network.emulateNetworkConditions', CROWDED)
    const photo = { name: 'apples.jpg', mimeType: 'image/jpeg', buffer: PHOTO }
    await page.goto(`${gateway}/complain`)
    await page.getByLabel('Say what happened').fill('Half of the apples were rotten, see the photo.')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByLabel('Add photos').setInputFiles([photo, { ...photo, name: 'empty.jpg', buffer: Buffer.alloc(0) }])
    await page.getByRole('alert').getByText('empty.jpg').waitFor()
    await page.getByRole('list', { name: 'Files' }).getByText('apples.jpg').waitFor()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByText('is filed').waitFor()
    await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 0)

    await wire.send('Network.emulateNetworkConditions', { ...CROWDED, offline: true })
    await page.getByText('The connection is lost').waitFor()
    await wire.send('Network.emulateNetworkConditions', CROWDED)
    await page.reload()
    await page.getByText('pick the same file again').waitFor()
    const next = page.waitForRequest((request) => request.method() === 'PATCH')
    await page.getByLabel('Add photos').setInputFiles(photo)
    expect(Number((await next).headers()['upload-offset'])).toBeGreaterThan(0)
    await page.getByText('Keep this link').waitFor({ timeout: 60_000 })

    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download “apples.jpg”' }).click()
    const fetched = readFileSync(await (await coming).path())
    expect(sha256(fetched)).toBe(sha256(PHOTO))
    expect(await page.evaluate(() => localStorage.getItem('chengxin.complaint-draft') ?? '')).not.toContain('apples')
    await page.close()
  })

  it('is told why a page that calls itself a photo is not taken', async () => {
    const page = await openPage(browser, { viewport: { width: 400, height: 800 } })
    await page.goto(`${gateway}/complain`)
    await page.getByLabel('Say what happened').fill('Look at this.')
    await page.getByRole('button', { name: 'Next' }).click()
    await page
      .getByLabel('Add photos')
      .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(`<!DOCTYPE html>${MARKUP}`) })
    await page.getByRole('list', { name: 'Files' }).getByText('photo.jpg').waitFor()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByRole('alert').getByText('By its content').waitFor()
    await page.getByRole('button', { name: 'Finish without the rest' }).click()
    await page.getByText('Keep this link').waitFor()
    expect(await page.title()).not.toBe('run')
    await page.close()
  })

  it('finds an outcome, and from it the grade of who sold', async () => {
    const page = await openPage(browser, { viewport: { width: 400, height: 800 } })
    await page.goto(`${gateway}/outcomes`)
    await page.getByLabel('Upheld').selectOption('true')
    await page.getByLabel('Category').selectOption('origin')
    expect(page.url()).toContain('category=origin')
    await page.getByRole('article').first().getByRole('link').click()
    await page.getByRole('link', { name: /^S-/ }).click()
    await page.locator('.grade').waitFor()
    expect(await page.locator('.grade').innerText()).toMatch(/^[A-D]$/)
    await page.close()
  })

  it('checks a certificate by its number', async () => {
    const page = await openPage(browser, { viewport: { width: 400, height: 800 } })
    await page.goto(`${gateway}/certificates`)
    await page.getByLabel('Certificate number').fill('GF5301292699999')
    await page.getByRole('button', { name: 'Check' }).click()
    await page.getByText('ask who is said to have issued it').waitFor()
    await page.close()
  })
})

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

describe('a streamer', () => {
  it('sees the notice and appeals against it', async () => {
    const page = await openPage(browser, { viewport: { width: 400, height: 800 } })
    await logIn(page, 'streamer', '/own')
    const notice = page.getByRole('article').filter({ has: page.getByRole('button', { name: 'Appeal' }) }).first()
    const title = (await notice.getByRole('heading').innerText()).split(' ')[1] ?? ''
    await notice.getByRole('button', { name: 'Appeal' }).click()
    await page.getByLabel('Why you appeal').fill('The sentence repeats what a viewer asked, and was denied at once.')
    await page.getByRole('button', { name: 'Send the appeal' }).click()
    await page.getByRole('article').filter({ hasText: title }).getByText('Appealed').waitFor()
    await page.close()
  })
})

describe('a producer', () => {
  it('opens the label of a batch', async () => {
    const page = await openPage(browser)
    await logIn(page, 'producer', '/own')
    await page.getByRole('link', { name: 'Label' }).first().click()
    await page.getByRole('heading', { name: 'Conformity certificate' }).waitFor()
    await page.close()
  })
})
