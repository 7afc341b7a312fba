// Measures what a browser loads, as it comes over the wire, and fails where it is too much: a page is its entry point,
// all that this imports at once, the texts of one language, and the route that is shown.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const site = process.argv[2]
const manifest = JSON.parse(readFileSync(join(site, 'manifest.json'), 'utf8'))
const KILOBYTE = 1000
// The queue is what the console opens with.
const limits = [
  { entry: 'index.html', most: 150 * KILOBYTE, routes: (name) => name.startsWith('src/public/') || name.startsWith('src/own/') },
  { entry: 'console.html', most: 300 * KILOBYTE, routes: (name) => name === 'src/console/queue/QueuePage.tsx' },
]

let tooHeavy = false
for (const { entry, most, routes } of limits) {
  const found = manifest[entry].dynamicImports.filter(routes)
  const texts = manifest[entry].dynamicImports.filter((name) => name.endsWith('.zh.json'))
  if (found.length === 0) {
    throw new Error(`${entry} has no route to measure`)
  }
  for (const route of found) {
    const weight = [...closure([entry, route, ...texts])].reduce((sum, file) => sum + gzipped(file), 0)
    tooHeavy ||= weight > most
    console.log(`${entry} with ${route}: ${(weight / KILOBYTE).toFixed(1)} kB of JavaScript, at most ${most / KILOBYTE}`)
  }
}
process.exit(tooHeavy ? 1 : 0)

function closure(names, seen = new Set()) {
  for (const name of names) {
    const chunk = manifest[name]
    if (!seen.has(chunk.file)) {
      seen.add(chunk.file)
      closure(chunk.imports ?? [], seen)
    }
  }
  return seen
}

function gzipped(file) {
  return gzipSync(readFileSync(join(site, file))).length
}
