import { expect, it } from 'vitest'
import { effectOf } from '../src/console/cases/effect'

const rulebook = {
  points: { minor: 1, general: 3, serious: 6, grave: 12 },
  repeatPercent: [100, 150, 200],
  mostOfOne: 12,
  mostOfLight: 11,
  ladder: [1, 3, 6, 9, 12],
}

it('counts a first serious violation in full', () => {
  expect(effectOf(rulebook, [], 0, 'origin', 'serious')).toEqual({ points: 6, nth: 1, before: 0, after: 6, step: 3 })
})

it('makes a repeat in the same category cost more, and no more than the most', () => {
  const first = { category: 'origin', severity: 'serious', points: 6 }
  expect(effectOf(rulebook, [first], 6, 'origin', 'serious')).toMatchObject({ points: 9, nth: 2, after: 15, step: 5 })
  expect(effectOf(rulebook, [first, first, first], 12, 'origin', 'grave').points).toBe(12)
  expect(effectOf(rulebook, [first], 6, 'certification', 'serious')).toMatchObject({ points: 6, nth: 1 })
})

it('keeps light violations below closure, however many', () => {
  const light = [1, 2, 3, 4].map((nth) => ({ category: `c${nth}`, severity: 'general', points: 3 }))
  expect(effectOf(rulebook, light, 11, 'other', 'general')).toMatchObject({ points: 3, after: 11, step: 4 })
})
