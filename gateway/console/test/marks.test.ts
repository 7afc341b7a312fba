import { expect, it } from 'vitest'
import { marks } from '../src/console/cases/Transcript'

const marked = (text: string, hits: [from: number, to: number][]) =>
  marks(text, hits.map(([from, to]) => ({ from, to })))
    .map(({ part, hit }) => (hit ? `[${part}]` : part))
    .join('')

it('marks hits in the original text', () => {
  expect(marked('每天吃一个能降血糖。', [[6, 9]])).toBe('每天吃一个能[降血糖]。')
})

it('marks several, in whatever order they come', () => {
  expect(marked('abcdef', [[4, 6], [0, 1]])).toBe('[a]bcd[ef]')
})

it('makes one mark of hits that touch or overlap', () => {
  expect(marked('abcdef', [[1, 3], [2, 4], [4, 5]])).toBe('a[bcde]f')
})

it('loses nothing of a text, whatever a hit says', () => {
  expect(marks('abc', [{ from: 2, to: 99 }, { from: 50, to: 60 }]).map(({ part }) => part).join('')).toBe('abc')
})
