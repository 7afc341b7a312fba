import type { Schemas } from '../../shared/api'
import type { Rulebook } from './rules'

export interface Effect {
  /** Points of this violation, in hundredths of nothing: whole points. */
  points: number
  nth: number
  before: number
  after: number
  /** The step of the ladder that is reached, from 1 on; 0 for none. */
  step: number
}

type Charge = Schemas['Charge']

/** What a confirmation would do by the rulebook in force, before the services compute it from the ledger. */
export function effectOf(rulebook: Rulebook, charges: Charge[], total: number, category: string, severity: string): Effect {
  const base = rulebook.points?.[severity as keyof NonNullable<Rulebook['points']>] ?? 0
  const nth = charges.filter((charge) => charge.category === category).length + 1
  const percents = rulebook.repeatPercent ?? []
  const percent = percents[Math.min(nth, percents.length) - 1] ?? 100
  const points = Math.min(Math.ceil((base * percent) / 100), rulebook.mostOfOne ?? Infinity)
  const light = (one: string | undefined) => one === 'minor' || one === 'general'
  const all = [...charges.map(({ severity: of, points: own }) => ({ of, own: own ?? 0 })), { of: severity, own: points }]
  const sum = (some: typeof all) => some.reduce((known, { own }) => known + own, 0)
  const after =
    sum(all.filter(({ of }) => !light(of))) +
    Math.min(sum(all.filter(({ of }) => light(of))), rulebook.mostOfLight ?? Infinity)
  return { points, nth, before: total, after, step: (rulebook.ladder ?? []).filter((from) => from <= after).length }
}
