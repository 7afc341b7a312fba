import { existsSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

/** The gateway of a platform that runs with its demo, and the issuer beside it. */
export const gateway = process.env.PLATFORM ?? 'http://127.0.0.1:8080'
export const issuer = process.env.ISSUER ?? gateway.replace(/\d+$/, (port) => String(Number(port) + 5))

const PATHS = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function startBrowser(): Promise<Browser> {
  const executablePath = PATHS.find((path) => path !== '' && existsSync(path))
  if (executablePath === undefined) {
    throw new Error('No Chromium is installed: install one, or let CHROMIUM name it')
  }
  return chromium.launch({ executablePath, args: QUIET })
}

/** What went wrong unseen in any page: scripts that failed, and what the policy forbade. */
export const troubles: string[] = []

/** A page of a browser of its own. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1400, height: 900 }, ...options })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  page.on('pageerror', (error) => troubles.push(error.message))
  // What a page could not say otherwise: the browser's own word on what the policy forbids.
  page.on('console', (said) => {
    if (/Content Security Policy/.test(said.text())) {
      troubles.push(said.text())
    }
  })
  return page
}

/** Logs in at the local issuer, as a person does, and ends up at a path. */
export async function logIn(page: Page, who: string, path: string) {
  await page.goto(`${gateway}/login?to=${encodeURIComponent(path)}`)
  await page.fill('input[name=username]', who)
  await page.fill('input[type=password]', `demo-${who}`)
  await page.click('[type=submit]')
  await page.waitForURL(`**${path}`)
}

/** The serious and critical findings of axe on what is shown now. */
export async function graveFaults(page: Page, name: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${name}: ${id} ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
}

/** What a program says to the platform, beside the browser. */
export class Program {
  private constructor(private readonly token: string) {}

  static async person(name: string): Promise<Program> {
    return Program.granted({
      grant_type: 'urn:chengxin:params:oauth:grant-type:demo-password',
      client_id: 'cli',
      username: name,
      password: `demo-${name}`,
    })
  }

  static async client(name: string): Promise<Program> {
    return Program.granted({ grant_type: 'client_credentials', client_id: name, client_secret: `demo-${name}` })
  }

  private static async granted(form: Record<string, string>): Promise<Program> {
    const answer = await fetch(`${issuer}/oauth2/token`, { method: 'POST', body: new URLSearchParams(form) })
    const granted = (await answer.json()) as { access_token?: string }
    if (granted.access_token === undefined) {
      throw new Error(`No token for ${form.username ?? form.client_id}: ${answer.status}`)
    }
    return new Program(granted.access_token)
  }

  async get<T>(path: string): Promise<T> {
    return this.ask<T>('GET', path)
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    return this.ask<T>('POST', path, body)
  }

  private async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(gateway + path, {
      method,
      headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json', 'Accept-Language': 'en' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) {
      throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    }
    return (await answer.json()) as T
  }
}

export interface Listed<T> {
  items: T[]
}

export interface Code {
  code: string
}
