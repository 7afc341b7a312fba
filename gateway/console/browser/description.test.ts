import { execFileSync } from 'node:child_process'
import { it } from 'vitest'
import { gateway } from './platform'

it('the types are generated from what the services describe now', () => {
  execFileSync('node', ['snapshot.mjs', gateway, '--check'], { stdio: 'inherit' })
})
