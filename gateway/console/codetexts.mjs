import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

/** The services' lists of what their codes mean. */
export const codeTexts = readdirSync(PROJECT)
  .filter((name) => name.endsWith('-service'))
  .map((name) => join(PROJECT, name, 'src/main/resources'))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith('code-texts.properties'))
      .map((name) => join(folder, name)),
  )
  .sort()
