import { useTranslation } from 'react-i18next'
import type { Schemas } from '../../shared/api'
import { timecode } from '../../shared/time'
import { Word } from '../kit/bits'
import { Tag } from '../kit/Tag'

type Segment = Schemas['SegmentView']
type Occurrence = Schemas['Occurrence']

/** What was said, with the hits marked in the original text. */
export function Transcript({ segments, hits }: { segments: Segment[]; hits: Occurrence[] }) {
  const { t } = useTranslation()
  return (
    <ol className="transcript" tabIndex={0} aria-label={t('transcript.title')}>
      {segments.map((segment) => {
        const own = hits.filter((hit) => hit.segment === segment.number)
        return (
          <li key={segment.number} className={own.length > 0 ? 'hit' : undefined} data-segment={segment.number}>
            <time>{timecode(segment.startMs ?? 0)}</time>
            <span>
              {segment.kind?.code !== 'speech' && <Word of={segment.kind} />} <Marked text={segment.text ?? ''} hits={own} />
              {segment.late && <Tag>{t('transcript.late')}</Tag>}
            </span>
            <span className="faint">
              {segment.confidence != null && t('transcript.confidence', { percent: segment.confidence })}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

export function Marked({ text, hits }: { text: string; hits: Occurrence[] }) {
  const cuts = marks(text, hits)
  return <>{cuts.map(({ part, hit }, place) => (hit ? <mark key={place}>{part}</mark> : part))}</>
}

/** Cuts a text where hits begin and end; hits that touch or overlap are one. */
export function marks(text: string, hits: Occurrence[]): { part: string; hit: boolean }[] {
  const cuts: { part: string; hit: boolean }[] = []
  let at = 0
  for (const { from = 0, to = 0 } of hits.toSorted((one, other) => (one.from ?? 0) - (other.from ?? 0))) {
    const begin = Math.max(at, from)
    const end = Math.min(text.length, to)
    if (end <= begin) {
      continue
    }
    const last = cuts.at(-1)
    if (begin > at) {
      cuts.push({ part: text.slice(at, begin), hit: false }, { part: text.slice(begin, end), hit: true })
    } else if (last?.hit) {
      last.part += text.slice(begin, end)
    } else {
      cuts.push({ part: text.slice(begin, end), hit: true })
    }
    at = end
  }
  if (at < text.length) {
    cuts.push({ part: text.slice(at), hit: false })
  }
  return cuts
}
