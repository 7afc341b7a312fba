// Makes catalogues of what codes mean from the lists that the services answer from, so that a form and an answer use
// the same words. Keys are FOLDER.LIST.CODE, as in finding.severity.grave.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { codeTexts } from './codetexts.mjs'

const chinese = {}
const english = {}
for (const file of codeTexts) {
  const feature = basename(dirname(file))
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const parts = /^([^#=]+?)\s*=\s*(.+?)\s*\|\s*(.+?)\s*$/.exec(line)
    if (parts) {
      chinese[`${feature}.${parts[1]}`] = parts[2]
      english[`${feature}.${parts[1]}`] = parts[3]
    }
  }
}
mkdirSync('src/generated', { recursive: true })
writeFileSync('src/generated/codes.zh.json', JSON.stringify(chinese, null, 1))
writeFileSync('src/generated/codes.en.json', JSON.stringify(english, null, 1))
