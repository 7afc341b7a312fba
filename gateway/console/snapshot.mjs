// Takes the services' descriptions from a running gateway into openapi.json, from which the types are generated.
// With --check it only says whether they have changed since: run by the browser tests, where the services run.
import { readFileSync, writeFileSync } from 'node:fs'

const [gateway, check] = process.argv.slice(2)
const answer = await fetch(`${gateway}/openapi`)
const served = await answer.json()
if (served['x-unavailable'].length > 0) {
  throw new Error(`These services did not answer: ${served['x-unavailable'].join(', ')}`)
}
const text = `${JSON.stringify(sorted(served), null, 1)}\n`
if (check !== '--check') {
  writeFileSync(new URL('openapi.json', import.meta.url), text)
} else if (readFileSync(new URL('openapi.json', import.meta.url), 'utf8') !== text) {
  console.error('The services are described otherwise than in openapi.json: node snapshot.mjs GATEWAY, then see what breaks')
  process.exit(1)
}

// Words, examples and refusals make no types and would only make the file large: every refusal is a Problem.
function sorted(value, inside) {
  if (Array.isArray(value)) {
    return value.map((each) => sorted(each))
  }
  if (value === null || typeof value !== 'object') {
    return value
  }
  const kept = Object.keys(value).filter((key) => inside === 'properties' || !isIdle(key, inside))
  return Object.fromEntries(kept.sort().map((key) => [key, sorted(value[key], key)]))
}

function isIdle(key, inside) {
  return ['example', 'examples', 'description', 'summary'].includes(key) || (inside === 'responses' && /^[45]\d\d$/.test(key))
}
