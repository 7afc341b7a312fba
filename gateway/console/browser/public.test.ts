import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gateway, logIn, openPage, startBrowser, troubles } from './platform'

const MARKUP = '<img src=x onerror="document.title=\'run\'"><script>document.title="run"</script> & <b>bold</b>'
/** About what a phone has at the edge of a village. */
const SLOW = { offline: false, latency: 300, downloadThroughput: 50_000, uploadThroughput: 20_000 }

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
