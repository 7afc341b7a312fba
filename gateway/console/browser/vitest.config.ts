import { defineConfig } from 'vitest/config'

// They share one platform and change it, so one runs after the other.
export default defineConfig({
  test: {
    include: ['browser/**/*.test.ts'],
    testTimeout: 90_000,
    hookTimeout: 90_000,
    fileParallelism: false,
    sequence: { concurrent: false },
  },
})
