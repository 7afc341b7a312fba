import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

type Texts = Record<string, string>

const HAN = /\p{Script=Han}/u
const read = (name: string) => JSON.parse(readFileSync(name, 'utf8')) as Texts
const catalogues = readdirSync('src/texts')
  .filter((name) => name.endsWith('.zh.json'))
  .map((name) => name.replace('.zh.json', ''))
/** Names of other languages are written in these. */
const FOREIGN = ['frame.otherLanguage', 'site.otherLanguage']

describe.each(catalogues)('the texts of %s', (name) => {
  const chinese = read(`src/texts/${name}.zh.json`)
  const english = read(`src/texts/${name}.en.json`)

  it('are there in both languages', () => {
    expect(Object.keys(chinese)).toEqual(Object.keys(english))
    expect(Object.values({ ...chinese }).concat(Object.values(english))).not.toContain('')
  })

  it('take the same values', () => {
    const values = (texts: Texts, key: string) => (texts[key]?.match(/{{\w+}}/g) ?? []).toSorted()
    expect(Object.keys(chinese).filter((key) => `${values(chinese, key)}` !== `${values(english, key)}`)).toEqual([])
  })

  it('are of one language each', () => {
    const others = Object.keys(english).filter((key) => !FOREIGN.includes(key))
    expect(others.filter((key) => HAN.test(english[key] ?? ''))).toEqual([])
    expect(others.filter((key) => isEnglish(chinese[key] ?? ''))).toEqual([])
  })

  it('hold every text that a page names', () => {
    const folders = name === 'console' ? ['src/console'] : ['src/public', 'src/own']
    const named = folders
      .flatMap((folder) => sources(folder))
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/(?:\bt\(|label: |help: |text: )'([a-z][\w-]*\.[\w.-]+)'/g)])
      .map((match) => match[1] ?? '')
    const known = { ...chinese, ...read('src/generated/codes.zh.json') }
    expect(named.length).toBeGreaterThan(20)
    expect([...new Set(named)].filter((key) => !(key in known))).toEqual([])
  })
})

describe('the pages', () => {
  it('hold no words of their own', () => {
    const words = sources('src')
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) =>
        readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => HAN.test(line) || />\s*[A-Z][a-z]+ [a-z]+.*</.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      )
    expect(words).toEqual([])
  })
})

/** A few words of the trade, such as addresses and units, are the same in both; a sentence is not. */
function isEnglish(text: string): boolean {
  return !HAN.test(text) && /[A-Za-z]{4,}/.test(text.replaceAll(/{{\w+}}/g, ''))
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('generated'))
    .map((name) => join(folder, name))
}
