import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import { POST, taken, type Schemas } from '../../shared/api'
import { lastDay } from '../../shared/time'
import { Facts, Ref, Refs, Section, Title, useWords, When, Word } from '../kit/bits'
import { Commands, type Command } from '../kit/commands'
import { LeaseBar } from '../kit/lease'
import { Shown } from '../kit/page'
import { useFinding, useMeasure } from './reads'
import { Standing } from './Standing'
import { Statement } from './Statement'

type Measure = Schemas['MeasureView']

/** One measure: what it rests on, who has decided for it, and who still has to. */
export default function MeasurePage() {
  const { id = '' } = useParams()
  const one = useMeasure(id)
  return <Shown one={one}>{({ data, etag }) => <Case measure={data} etag={etag} />}</Shown>
}

function Case({ measure, etag }: { measure: Measure; etag: string | undefined }) {
  const { t } = useTranslation()
  const words = useWords()
  const id = measure.id ?? ''
  const violation = useFinding(measure.violationIds?.[0])
  const stated = violation.data?.data.statement as { facts?: string; legalBasis?: string[] } | undefined
  const given = measure.approvals?.length ?? 0
  const needed = measure.approvalsNeeded ?? 1
  return (
    <>
      <Title extra={(measure.actions?.length ?? 0) > 0 && <LeaseBar service="streamer" id={id} />}>
        {measure.number} <Word of={measure.kind} /> <Word of={measure.status} />
      </Title>
      {measure.status?.code === 'proposed' && (
        <Alert
          type={measure.actions?.includes('approve') ? 'info' : 'warning'}
          showIcon
          title={t(needed > 1 ? 'measure.two' : 'measure.one')}
          description={
            measure.actions?.includes('approve')
              ? t('measure.missing', { count: needed - given })
              : t('measure.notYou')
          }
        />
      )}
      <div className="columns">
        <div>
          <Section title={t('case.facts')}>
            <Facts
              of={[
                [t('noun.streamer'), measure.streamerId && <Ref key="s" noun="streamer" id={measure.streamerId} />],
                [t('noun.operator'), measure.operatorId && <Ref key="o" noun="operator" id={measure.operatorId} />],
                [t('measure.cause'), words('measure.cause', measure.cause ?? '')],
                [t('measure.violations'), <Refs key="v" noun="finding" ids={measure.violationIds} />],
                [t('measure.points'), measure.points],
                [t('measure.days'), measure.days],
                [t('measure.blocks'), measure.blocksListings ? t('yes') : t('no')],
                [t('measure.proposed'), <When key="p" at={measure.proposedAt} />],
                [t('measure.from'), measure.from && <When key="f" at={measure.from} />],
                [t('measure.until'), measure.until && <When key="u" at={measure.until} />],
                [t('measure.ended'), measure.ended && words('measure.ended', measure.ended)],
                [t('finding.appealUntil'), lastDay(measure.appealUntil)],
                [t('noun.appeal'), measure.appealId && <Ref key="a" noun="appeal" id={measure.appealId} />],
                [t('case.jurisdiction'), measure.jurisdiction],
              ]}
            />
          </Section>
          <Section title={t('measure.approvals', { given, needed })}>
            {given === 0 && <p className="faint">{t('measure.nobodyYet')}</p>}
            <ol className="steps">
              {measure.approvals?.map((approval) => (
                <li key={approval.by}>
                  <When at={approval.at} /> <strong>{words('role', approval.role ?? '')}</strong>{' '}
                  <code>{approval.by?.slice(0, 8)}</code>
                </li>
              ))}
            </ol>
          </Section>
          <Statement of={measure.statement} hash={measure.statementHash} />
        </div>
        <div>
          <Standing partyId={measure.streamerId ?? measure.operatorId} />
        </div>
      </div>
      {(measure.actions?.length ?? 0) > 0 && !violation.isLoading && (
        <div className="decide" data-testid="decide">
          <Commands
            noun="measure"
            id={id}
            etag={etag}
            actions={measure.actions}
            commands={commandsFor(id, stated?.facts ?? '', stated?.legalBasis ?? [])}
          />
        </div>
      )}
    </>
  )
}

function commandsFor(id: string, facts: string, basis: string[]): Command<Measure>[] {
  const path = { id }
  return [
    {
      action: 'approve',
      label: 'measure.measure-action.approve',
      fields: [
        { name: 'statement.facts', label: 'statement.facts', kind: 'text', required: true, initial: facts, help: 'statement.factsHelp' },
        { name: 'statement.legalBasis', label: 'statement.basis', kind: 'lines', required: true, initial: basis.join('\n'), help: 'statement.basisHelp' },
        { name: 'statement.authorityMay', label: 'statement.authorityMay', kind: 'line', help: 'statement.authorityHelp' },
      ],
      send: (header, body: Schemas['ApprovalRequest']) =>
        taken(POST('/api/v1/measures/{id}/approvals', { params: { path, header }, body })),
    },
    {
      action: 'reject',
      label: 'measure.measure-action.reject',
      danger: true,
      fields: [{ name: 'reason', label: 'measure.rejectReason', kind: 'choice', codes: 'rejection', required: true }],
      send: (header, body: Schemas['RejectionRequest']) =>
        taken(POST('/api/v1/measures/{id}/rejection', { params: { path, header }, body })),
    },
    {
      action: 'lift',
      label: 'measure.measure-action.lift',
      danger: true,
      fields: [{ name: 'reason', label: 'measure.liftReason', kind: 'text', required: true }],
      send: (header, body: Schemas['RevocationRequest']) =>
        taken(POST('/api/v1/measures/{id}/revocation', { params: { path, header }, body })),
    },
  ]
}
