import { useQuery } from '@tanstack/react-query'
import { GET, taken, type Schemas } from '../../shared/api'
import { language } from '../../shared/language'

export type Rule = Schemas['RuleView']
export type Rulebook = Schemas['RulebookView']

export function useRules() {
  return useQuery({
    queryKey: ['rules'],
    queryFn: async () => (await taken(GET('/api/v1/term-banks/current'))).data,
    staleTime: 300_000,
  })
}

/** The rulebook in force: points, and where the ladder's steps begin. */
export function useRulebook() {
  return useQuery({
    queryKey: ['rulebook'],
    queryFn: async () => {
      const { data } = await taken(GET('/api/v1/rulebooks'))
      return data.items?.toSorted((one, other) => (other.rulebookVersion ?? 0) - (one.rulebookVersion ?? 0))[0]
    },
    staleTime: 300_000,
  })
}

/** A text of the term bank in the reader's language. */
export function inWords(text: Schemas['Bilingual'] | undefined): string {
  return (language() === 'en' ? text?.en : text?.zh) ?? ''
}

/** The law that a rule rests on depends on who speaks: somebody who sells her own goods, or another. */
export function sourcesFor(rule: Rule | undefined, selfOperated: boolean): Schemas['SourceView'][] {
  const speaker = selfOperated ? 'self' : 'other'
  const sources = rule?.sources ?? []
  const fitting = sources.filter((source) => source.speaker === 'any' || source.speaker === speaker)
  return fitting.length > 0 ? fitting : sources
}

export function citation(source: Schemas['SourceView']): string {
  const title = inWords(source.title)
  return language() === 'en' ? `${title}, art. ${source.article}` : `《${title}》第${source.article}条`
}
