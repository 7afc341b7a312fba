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
  expect(effectOf(rulebook, [], 0, { category: 'origin', severity: 'serious', sameSession: [] })).toEqual({ points: 6, nth: 1, before: 0, after: 6, step: 3 })
})

it('makes a repeat in the same category cost more, and no more than the most', () => {
  const first = { category: 'origin', severity: 'serious', points: 6 }
  expect(effectOf(rulebook, [first], 6, { category: 'origin', severity: 'serious', sameSession: [] })).toMatchObject({ points: 9, nth: 2, after: 15, step: 5 })
  expect(effectOf(rulebook, [first, first, first], 12, { category: 'origin', severity: 'grave', sameSession: [] }).points).toBe(12)
  expect(effectOf(rulebook, [first], 6, { category: 'certification', severity: 'serious', sameSession: [] })).toMatchObject({ points: 6, nth: 1 })
})

it('keeps light violations below closure, however many', () => {
  const light = [1, 2, 3, 4].map((nth) => ({ category: `c${nth}`, severity: 'general', points: 3 }))
  expect(effectOf(rulebook, light, 11, { category: 'other', severity: 'general', sameSession: [] })).toMatchObject({ points: 3, after: 11, step: 4 })
})

it('counts of one category in one livestream only the worst', () => {
  const first = { violationId: 'v', category: 'origin', severity: 'serious', points: 6, nth: 1 }
  const again = { category: 'origin', sameSession: ['v'] }
  expect(effectOf(rulebook, [first], 6, { ...again, severity: 'general' })).toMatchObject({ points: 0, after: 6, step: 3 })
  expect(effectOf(rulebook, [first], 6, { ...again, severity: 'grave' })).toMatchObject({ points: 12, nth: 1, after: 12 })
})
