import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gateway, logIn, openPage, Program, startBrowser, troubles, type Code, type Listed } from './platform'

interface Finding {
  id: string
  number: string
  status: Code
  streamerId: string | null
  rule: string | null
  count: number
}

interface Measure {
  id: string
  number: string
  status: Code
  violationIds: string[]
}

let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(async () => {
  await browser.close()
  expect(troubles).toEqual([])
})

describe('a moderator', () => {
  it('works a finding from the queue to a measure with the keyboard alone', async () => {
    const moderator = await Program.person('moderator')
    const page = await openPage(browser)
    await logIn(page, 'moderator', '/console')
    const finding = await freshFinding(moderator)

    await reach(page, finding.number)
    await page.keyboard.press('t')
    await page.getByRole('row', { selected: true }).getByText('mine until').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1 }).getByText(finding.number).waitFor()
    await expect.poll(() => page.locator('mark').count()).toBeGreaterThan(0)
    await page.getByTestId('decide').waitFor()
    await page.keyboard.press('1')
    const dialogue = page.getByRole('dialog')
    await dialogue.getByText('become').waitFor()
    const facts = dialogue.getByLabel('Facts')
    expect(await facts.inputValue()).toContain('places that touch')
    await tabTo(page, 'Facts')
    await page.keyboard.press('End')
    await page.keyboard.type(' The goods are ordinary ones.')
    await tabTo(page, 'Confirm')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1 }).getByText('confirmed').waitFor()
    await page.getByText('The goods are ordinary ones.').waitFor()

    const measure = await proposed(moderator, finding.id)
    await page.keyboard.press('g')
    await page.keyboard.press('q')
    await reach(page, measure.number)
    await page.keyboard.press('Enter')
    await page.getByTestId('decide').waitFor()
    await page.keyboard.press('1')
    await page.getByRole('dialog').getByLabel('Facts').waitFor()
    await tabTo(page, 'Approve')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1 }).getByText('decided').waitFor()
    expect((await moderator.get<Measure>(`/api/v1/measures/${measure.id}`)).status.code).toBe('decided')
    await page.close()
  })

  it('is told what is wrong with what she sends, at the field', async () => {
    const page = await openPage(browser)
    await logIn(page, 'moderator', '/console/findings?status=raised')
    await page.getByRole('link', { name: /^F-/ }).first().click()
    await page.getByRole('button', { name: /Confirm/ }).click()
    await page.getByRole('dialog').getByLabel('Facts').fill('no')
    await page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click()
    await page.getByRole('alert').filter({ hasText: '/statement/facts' }).first().waitFor()
    await page.close()
  })

  it('sees the keys, and the same page in Chinese', async () => {
    const page = await openPage(browser)
    await logIn(page, 'moderator', '/console')
    await page.getByRole('row', { selected: true }).waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('give back').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '中文' }).click()
    await page.getByRole('heading', { name: '待办' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
    await page.close()
  })

  it('pauses a livestream on air and sees when the platform has done it', async () => {
    const platform = await Program.client('platform')
    const moderator = await Program.person('moderator')
    const page = await openPage(browser)
    const running = await moderator.get<Listed<{ session: { id: string; paused: boolean } }>>('/api/v1/sessions/live')
    const session = running.items.map((item) => item.session).find(({ paused }) => !paused)
    expect(session).toBeDefined()
    await logIn(page, 'moderator', `/console/sessions/${session?.id}`)

    await page.getByRole('combobox', { name: 'Reason' }).click()
    await page.getByTitle('staged misery').click()
    await page.getByRole('button', { name: 'Pause' }).click()
    const asked = page.getByRole('listitem').filter({ hasText: 'pause' }).filter({ hasText: 'requested' })
    await asked.waitFor()
    const { items } = await moderator.get<Listed<{ requestId: string; status: Code }>>(
      `/api/v1/sessions/${session?.id}/controls`,
    )
    const open = items.find(({ status }) => status.code === 'requested')
    await platform.post(`/api/v1/sessions/${session?.id}/control-acknowledgements`, {
      requestId: open?.requestId,
      outcome: 'done',
      at: new Date().toISOString(),
    })
    await page.getByRole('listitem').filter({ hasText: 'pause' }).filter({ hasText: 'done at' }).first().waitFor()
    await page.getByText('Paused on air').waitFor()
    await page.close()
  })
})

describe('two moderators', () => {
  it('race for one item, and one of them has it', async () => {
    const [one, other] = await Promise.all([openPage(browser), openPage(browser)])
    await logIn(one, 'moderator', '/console?type=complaint')
    await logIn(other, 'lead', '/console?type=complaint')
    const take = (page: Page) => page.getByRole('button', { name: /^Take C-/ }).first()
    const name = (await take(one).getAttribute('aria-label')) ?? ''
    await other.getByRole('button', { name }).waitFor()

    await Promise.all([one.getByRole('button', { name }).click(), other.getByRole('button', { name }).click()])

    const row = (page: Page) => page.getByRole('row').filter({ hasText: name.replace('Take ', '') })
    const seen = async (page: Page) => ((await row(page).innerText()).match(/mine until|taken by/) ?? [''])[0]
    await expect
      .poll(async () => [await seen(one), await seen(other)].toSorted(), { timeout: 20_000 })
      .toEqual(['mine until', 'taken by'])
    await Promise.all([one.close(), other.close()])
  })
})

describe('a regulator', () => {
  it('reads the entries of her county', async () => {
    const page = await openPage(browser)
    await logIn(page, 'regulator-county', '/console/ledger')
    await page.getByText('530129').first().waitFor()
    await page.getByRole('button', { name: 'Show' }).first().click()
    await expect.poll(() => page.locator('pre').first().innerText()).toContain('{')
    await page.close()
  })
})

describe('whoever does not oversee', () => {
  it('is shown the way to her own page', async () => {
    const page = await openPage(browser)
    await logIn(page, 'streamer', '/console')
    await page.getByText('The console is for those who oversee').waitFor()
    await page.close()
  })

  it('is sent to log in, and comes back', async () => {
    const page = await openPage(browser)
    await page.goto(`${gateway}/console/ledger`)
    await page.fill('input[name=username]', 'regulator')
    await page.fill('input[type=password]', 'demo-regulator')
    await page.click('[type=submit]')
    await page.getByRole('heading', { level: 1, name: 'Ledger' }).waitFor()
    expect(page.url()).toBe(`${gateway}/console/ledger`)
    await page.close()
  })
})

/** A finding of the scanner about somebody who has no points yet, so that the ladder is reached. */
async function freshFinding(moderator: Program): Promise<Finding> {
  const { items } = await moderator.get<Listed<Finding>>('/api/v1/findings?status=raised&source=scanner&limit=200')
  for (const finding of items) {
    if (finding.streamerId !== null && finding.count > 0) {
      const standing = await moderator.get<{ points?: { total: number } }>(`/api/v1/standings/${finding.streamerId}`)
      if (standing.points?.total === 0) {
        return finding
      }
    }
  }
  throw new Error('Nobody without points has a finding that waits; begin with a fresh demo')
}

async function proposed(moderator: Program, violationId: string): Promise<Measure> {
  const find = async () =>
    (await moderator.get<Listed<Measure>>(`/api/v1/measures?violationId=${violationId}&status=proposed`)).items[0]
  await expect.poll(find, { timeout: 30_000 }).toBeDefined()
  return (await find())!
}

/** Goes down the queue with the keyboard until the item is the selected one. */
async function reach(page: Page, number: string) {
  await page.getByRole('row').filter({ hasText: number }).waitFor()
  for (let step = 0; step < 100; step++) {
    if ((await page.getByRole('row', { selected: true }).innerText()).includes(number)) {
      return
    }
    await page.keyboard.press('j')
  }
  throw new Error(`${number} cannot be reached`)
}

/** Moves the focus on until it stands on what has this name. */
async function tabTo(page: Page, name: string) {
  for (let step = 0; step < 40; step++) {
    const focused = await page.evaluate(() => {
      const at = document.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLLabelElement> }) | null
      return at?.labels?.[0]?.innerText ?? at?.innerText ?? ''
    })
    if (focused.trim().startsWith(name)) {
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`The focus does not come to ${name}`)
}
