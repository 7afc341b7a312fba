import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import { GET, POST, taken, type Schemas } from '../../shared/api'
import { lastDay, timecode } from '../../shared/time'
import { Facts, Ref, Section, Title, useWords, When, Word } from '../kit/bits'
import { Commands, type Command, type Field } from '../kit/commands'
import { LeaseBar } from '../kit/lease'
import { Shown } from '../kit/page'
import { Loading, Trouble } from '../kit/states'
import { effectOf } from './effect'
import { useFinding, useSession, useStreamer } from './reads'
import { citation, inWords, sourcesFor, useRulebook, useRules, type Rule } from './rules'
import { Standing, useStanding } from './Standing'
import { Statement } from './Statement'
import { Transcript } from './Transcript'

type Finding = Schemas['FindingView']
type Segment = Schemas['SegmentView']

/** How many segments are shown before the first hit. */
const BEFORE = 4
const AT_ONCE = 60

/** One finding: what was said, which rule it touches, who said it, and what may be done. */
export default function FindingPage() {
  const { id = '' } = useParams()
  const one = useFinding(id)
  return <Shown one={one}>{({ data, etag }) => <Case finding={data} etag={etag} />}</Shown>
}

function Case({ finding, etag }: { finding: Finding; etag: string | undefined }) {
  const { t } = useTranslation()
  const id = finding.id ?? ''
  const session = useSession(finding.sessionId)
  const streamer = useStreamer(finding.streamerId)
  const rules = useRules()
  const segments = useSegments(finding)
  const rule = rules.data?.rules?.find((each) => each.id === finding.rule)
  const selfOperated = streamer.data?.data.selfOperated === true
  const rulesTouched = rule ? [rule] : (rules.data?.rules ?? []).filter((each) => each.category === finding.category?.code)
  const drafted = useDraft(finding, rulesTouched, selfOperated, segments.data ?? [])
  const ready = !rules.isLoading && !streamer.isLoading && !segments.isLoading
  return (
    <>
      <Title extra={(finding.actions?.length ?? 0) > 0 && <LeaseBar service="streamer" id={id} />}>
        {finding.number} <Word of={finding.status} /> <Word of={finding.category} /> <Word of={finding.severity} />
      </Title>
      <div className="columns">
        <div>
          {finding.sessionId != null && (
            <Section
              title={t('finding.said', { count: finding.count ?? 0 })}
              extra={
                <Ref noun="session" id={finding.sessionId}>
                  {session.data?.data.title ?? t('finding.wholeSession')}
                </Ref>
              }
            >
              {segments.error && <Trouble error={segments.error} />}
              {segments.isLoading && <Loading />}
              {segments.data && <Transcript segments={segments.data} hits={finding.occurrences ?? []} />}
              {(finding.count ?? 0) > (finding.occurrences?.length ?? 0) && (
                <p className="faint">{t('finding.firstOnly', { shown: finding.occurrences?.length })}</p>
              )}
            </Section>
          )}
          {finding.note && (
            <Section title={t('finding.note')}>
              <p className="prose">{finding.note}</p>
            </Section>
          )}
          <RuleShown rule={rule} selfOperated={selfOperated} version={finding.termbankVersion} finding={finding} />
          <Statement of={finding.statement} hash={finding.statementHash} />
        </div>
        <div>
          <Section title={t('case.facts')}>
            <Facts
              of={[
                [t('noun.streamer'), finding.streamerId && <Ref key="s" noun="streamer" id={finding.streamerId}>{streamer.data?.data.name}</Ref>],
                [t('noun.operator'), finding.operatorId && <Ref key="o" noun="operator" id={finding.operatorId} />],
                [t('noun.complaint'), finding.complaintId && <Ref key="c" noun="complaint" id={finding.complaintId} />],
                [t('noun.appeal'), finding.appealId && <Ref key="a" noun="appeal" id={finding.appealId} />],
                [t('field.source'), <Word key="source" of={finding.source} />],
                [t('finding.second'), finding.second != null ? timecode(finding.second * 1000) : null],
                [t('finding.raised'), <When key="raised" at={finding.raisedAt} />],
                [t('finding.decided'), finding.decidedAt && <When key="decided" at={finding.decidedAt} />],
                [t('finding.round'), (finding.round ?? 1) > 1 ? finding.round : null],
                [t('finding.reason'), finding.reason],
                [t('finding.waived'), finding.waived ? t('yes') : null],
                [t('finding.appealUntil'), lastDay(finding.appealUntil)],
                [t('case.jurisdiction'), finding.jurisdiction],
                [t('finding.falseAdvertising'), finding.falseAdvertising ? t('yes') : null],
              ]}
            />
          </Section>
          <Standing partyId={finding.streamerId ?? finding.operatorId} />
        </div>
      </div>
      {(finding.actions?.length ?? 0) > 0 && ready && (
        <div className="decide" data-testid="decide">
          <Commands noun="finding" id={id} etag={etag} actions={finding.actions} commands={commandsFor(finding, drafted)} />
        </div>
      )}
    </>
  )
}

function RuleShown({
  rule,
  selfOperated,
  version,
  finding,
}: {
  rule: Rule | undefined
  selfOperated: boolean
  version: number | null | undefined
  finding: Finding
}) {
  const { t } = useTranslation()
  const words = useWords()
  if (rule === undefined) {
    return finding.rule == null ? (
      <Section title={t('rule.title')}>
        <p className="faint">{t('rule.none')}</p>
      </Section>
    ) : null
  }
  return (
    <Section title={t('rule.title')} extra={version != null && <span className="faint">{t('rule.version', { version })}</span>}>
      <p>
        <strong>{inWords(rule.title)}</strong> <code>{rule.id}</code>
      </p>
      <ul>
        {sourcesFor(rule, selfOperated).map((source) => (
          <li key={citation(source)}>
            {citation(source)}{' '}
            <span className="faint">
              {t('rule.binds', { who: source.binds?.map((who) => words('binds', who)).join(t('list.comma')) })}
            </span>
          </li>
        ))}
      </ul>
      <p className="faint">{t(selfOperated ? 'rule.self' : 'rule.other')}</p>
    </Section>
  )
}

/** What was said around the hits. */
function useSegments(finding: Finding) {
  const first = Math.min(...(finding.occurrences ?? []).map((hit) => hit.segment ?? 1), Infinity)
  const from = Math.max(1, (Number.isFinite(first) ? first : 1) - BEFORE)
  return useQuery({
    queryKey: ['one', 'segments', finding.sessionId, from],
    enabled: finding.sessionId != null,
    queryFn: async () => {
      const { data } = await taken(
        GET('/api/v1/sessions/{id}/segments', {
          params: { path: { id: finding.sessionId ?? '' }, query: { from, limit: AT_ONCE } },
        }),
      )
      return data.items ?? []
    },
  })
}

/** A draft of the facts and the legal basis: from the rule that it touches, else from all of its category. */
function useDraft(finding: Finding, rules: Rule[], selfOperated: boolean, segments: Segment[]) {
  const { t } = useTranslation()
  const quotes = (finding.occurrences ?? []).flatMap((hit) => {
    const segment = segments.find((each) => each.number === hit.segment)
    return segment ? [t('draft.quote', { at: timecode(segment.startMs ?? 0), text: segment.text })] : []
  })
  const facts =
    quotes.length > 0
      ? t('draft.said', { quotes: quotes.slice(0, 3).join(t('draft.and')), count: finding.count, rule: inWords(rules[0]?.title) })
      : t('draft.case', { number: finding.number, category: finding.category?.text })
  const basis = new Set(rules.flatMap((rule) => sourcesFor(rule, selfOperated)).map(citation))
  return { facts, basis: [...basis].join('\n') }
}

function commandsFor(finding: Finding, drafted: { facts: string; basis: string }): Command<Finding>[] {
  const path = { id: finding.id ?? '' }
  const fields: Field[] = [
    { name: 'category', label: 'field.category', kind: 'choice', codes: 'finding.category', initial: finding.category?.code, required: true },
    { name: 'severity', label: 'field.severity', kind: 'choice', codes: 'finding.severity', initial: finding.severity?.code, required: true },
    { name: 'statement.facts', label: 'statement.facts', kind: 'text', required: true, initial: drafted.facts, help: 'statement.factsHelp' },
    { name: 'statement.legalBasis', label: 'statement.basis', kind: 'lines', required: true, initial: drafted.basis, help: 'statement.basisHelp' },
    { name: 'statement.authorityMay', label: 'statement.authorityMay', kind: 'line', help: 'statement.authorityHelp' },
    { name: 'waived', label: 'finding.waive', kind: 'yes' },
  ]
  return [
    {
      action: 'confirm',
      label: 'finding.confirm',
      fields,
      preview: (values) => <EffectShown finding={finding} values={values} />,
      send: (header, body: Schemas['ConfirmationRequest']) =>
        taken(POST('/api/v1/findings/{id}/confirmation', { params: { path, header }, body })),
    },
    {
      action: 'dismiss',
      label: 'finding.dismiss',
      fields: [
        { name: 'reason', label: 'finding.dismissReason', kind: 'choice', codes: 'dismissal', required: true },
        { name: 'note', label: 'finding.dismissNote', kind: 'text', help: 'finding.dismissNoteHelp' },
      ],
      send: (header, body: Schemas['DismissalRequest']) =>
        taken(POST('/api/v1/findings/{id}/dismissal', { params: { path, header }, body })),
    },
  ]
}

/** What a confirmation would do, before it is sent. */
function EffectShown({ finding, values }: { finding: Finding; values: Record<string, unknown> }) {
  const { t } = useTranslation()
  const rulebook = useRulebook()
  const standing = useStanding(finding.streamerId ?? finding.operatorId)
  const session = useSession(finding.sessionId)
  const category = String(values.category ?? finding.category?.code)
  const severity = String(values.severity ?? finding.severity?.code)
  if (!rulebook.data) {
    return null
  }
  if (values.waived === true) {
    return <Alert type="info" showIcon title={t('effect.waived')} />
  }
  const points = standing.data?.points
  const sameSession = session.data?.data.violationIds ?? []
  const effect = effectOf(rulebook.data, points?.charges ?? [], points?.total ?? 0, { category, severity, sameSession })
  return (
    <Alert
      type="info"
      showIcon
      title={effect.points === 0 ? t('effect.already', { total: effect.after }) : t('effect.points', { points: effect.points, nth: effect.nth, before: effect.before, after: effect.after })}
      description={effect.step > 0 ? t('effect.step', { measure: t(`ladder.${effect.step}`) }) : t('effect.noStep')}
    />
  )
}
