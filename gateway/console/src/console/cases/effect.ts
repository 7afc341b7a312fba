import type { Schemas } from '../../shared/api'
import type { Rulebook } from './rules'

export interface Effect {
  points: number
  nth: number
  before: number
  after: number
  /** The step of the ladder that is reached, from 1 on; 0 for none. */
  step: number
}

type Charge = Schemas['Charge']

/**
 * What a confirmation would do by the rulebook in force, before the services compute it from the ledger.
 *
 * Of several violations of one category in one livestream only the one with the most base points counts.
 */
export function effectOf(
  rulebook: Rulebook,
  known: Charge[],
  total: number,
  { category, severity, sameSession }: { category: string; severity: string; sameSession: string[] },
): Effect {
  const base = (of: string | undefined) => rulebook.points?.[of as keyof NonNullable<Rulebook['points']>] ?? 0
  const rival = known.find((charge) => charge.category === category && sameSession.includes(charge.violationId ?? ''))
  if (rival !== undefined && base(rival.severity) >= base(severity)) {
    return { points: 0, nth: rival.nth ?? 1, before: total, after: total, step: stepOf(rulebook, total) }
  }
  const charges = known.filter((charge) => charge !== rival)
  const nth = charges.filter((charge) => charge.category === category).length + 1
  const percents = rulebook.repeatPercent ?? []
  const percent = percents[Math.min(nth, percents.length) - 1] ?? 100
  const points = Math.min(Math.ceil((base(severity) * percent) / 100), rulebook.mostOfOne ?? Infinity)
  const all = [...charges.map(({ severity: of, points: own }) => ({ of, own: own ?? 0 })), { of: severity, own: points }]
  const after =
    sum(all.filter(({ of }) => !isLight(of))) + Math.min(sum(all.filter(({ of }) => isLight(of))), rulebook.mostOfLight ?? Infinity)
  return { points, nth, before: total, after, step: stepOf(rulebook, after) }
}

function stepOf(rulebook: Rulebook, points: number): number {
  return (rulebook.ladder ?? []).filter((from) => from <= points).length
}

function isLight(severity: string | undefined): boolean {
  return severity === 'minor' || severity === 'general'
}

function sum(points: { own: number }[]): number {
  return points.reduce((known, { own }) => known + own, 0)
}
