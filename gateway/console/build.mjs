// Builds the site into the folder that is named, unless it stands there already, built from just these files.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { codeTexts } from './codetexts.mjs'

const site = process.argv[2]
if (!site) {
  console.error('usage: node build.mjs FOLDER')
  process.exit(2)
}
const here = dirname(fileURLToPath(import.meta.url))
process.chdir(here)

const sources = hash([...files('.'), ...codeTexts])
const stamp = join(dirname(site), 'site-built-from')
if (!existsSync(join(site, 'index.html')) || read(stamp) !== sources) {
  install()
  for (const step of ['types', 'check', 'test']) {
    run('npm', 'run', '--silent', step)
  }
  run('npm', 'run', '--silent', 'bundle', '--', '--outDir', site)
  run('node', 'weight.mjs', site)
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, sources)
}

function install() {
  const lock = hash(['package.json', 'package-lock.json'])
  const installed = join('node_modules', '.installed-from')
  if (read(installed) !== lock) {
    run('npm', 'ci', '--no-audit', '--no-fund', '--prefer-offline')
    writeFileSync(installed, lock)
  }
}

function run(program, ...given) {
  execFileSync(program, given, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, npm_config_loglevel: 'error' } })
}

function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !['node_modules', 'dist', 'generated', 'browser'].includes(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort()
}

function hash(names) {
  const sum = createHash('sha256')
  names.forEach((name) => sum.update(name).update('\0').update(readFileSync(name)).update('\0'))
  return sum.digest('hex')
}

function read(name) {
  return existsSync(name) ? readFileSync(name, 'utf8') : ''
}
