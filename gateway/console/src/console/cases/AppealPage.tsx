import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import { POST, taken, type Schemas } from '../../shared/api'
import { Due, Facts, Ref, Section, Title, When, Word } from '../kit/bits'
import { Commands, type Command, type Field } from '../kit/commands'
import { LeaseBar } from '../kit/lease'
import { Shown } from '../kit/page'
import { useAppeal, useFinding, useMeasure } from './reads'
import { Standing } from './Standing'
import { Statement } from './Statement'

type Appeal = Schemas['AppealView']

/** One appeal: what it says, the decision that it is against, and, for somebody else, the decision on it. */
export default function AppealPage() {
  const { id = '' } = useParams()
  const one = useAppeal(id)
  return <Shown one={one}>{({ data, etag }) => <Case appeal={data} etag={etag} />}</Shown>
}

function Case({ appeal, etag }: { appeal: Appeal; etag: string | undefined }) {
  const { t } = useTranslation()
  const id = appeal.id ?? ''
  const againstViolation = appeal.against?.code === 'violation'
  const finding = useFinding(againstViolation ? appeal.targetId : undefined)
  const measure = useMeasure(againstViolation ? undefined : appeal.targetId)
  const target = finding.data?.data ?? measure.data?.data
  const basis = (target?.statement as { legalBasis?: string[] } | undefined)?.legalBasis ?? []
  const waits = appeal.status?.code === 'filed'
  return (
    <>
      <Title extra={(appeal.actions?.length ?? 0) > 0 && <LeaseBar service="streamer" id={id} />}>
        {appeal.number} <Word of={appeal.against} /> <Word of={appeal.status} />
      </Title>
      {waits && (
        <Alert
          type={(appeal.actions?.length ?? 0) > 0 ? 'info' : 'warning'}
          showIcon
          title={t('appeal.somebodyElse')}
          description={(appeal.actions?.length ?? 0) > 0 ? undefined : t('appeal.notYou')}
        />
      )}
      <div className="columns">
        <div>
          <Section title={t('appeal.text')}>
            <p className="prose">{appeal.text}</p>
          </Section>
          <Statement of={target?.statement} hash={target?.statementHash} />
          <Statement of={appeal.statement} hash={appeal.statementHash} />
        </div>
        <div>
          <Section title={t('case.facts')}>
            <Facts
              of={[
                [t('appeal.target'), <Ref key="t" noun={againstViolation ? 'finding' : 'measure'} id={appeal.targetId} />],
                [t('noun.streamer'), appeal.streamerId && <Ref key="s" noun="streamer" id={appeal.streamerId} />],
                [t('noun.operator'), appeal.operatorId && <Ref key="o" noun="operator" id={appeal.operatorId} />],
                [t('appeal.filed'), <When key="f" at={appeal.filedAt} />],
                [t('appeal.decideBy'), waits && <Due key="d" at={appeal.decideBy} provisional={appeal.provisional} />],
                [t('appeal.decided'), appeal.decidedAt && <When key="dd" at={appeal.decidedAt} />],
                [t('case.jurisdiction'), appeal.jurisdiction],
              ]}
            />
          </Section>
          <Standing partyId={appeal.streamerId ?? appeal.operatorId} />
        </div>
      </div>
      {(appeal.actions?.length ?? 0) > 0 && (
        <div className="decide" data-testid="decide">
          <Commands noun="appeal" id={id} etag={etag} actions={appeal.actions} commands={commandsFor(id, basis)} />
        </div>
      )}
    </>
  )
}

function commandsFor(id: string, basis: string[]): Command<Appeal>[] {
  const fields: Field[] = [
    { name: 'statement.facts', label: 'statement.facts', kind: 'text', required: true },
    { name: 'statement.legalBasis', label: 'statement.basis', kind: 'lines', required: true, initial: basis.join('\n'), help: 'statement.basisHelp' },
  ]
  const decide = (reversed: boolean, header: { 'If-Match': string }, body: { statement: Schemas['Reasons'] }) =>
    taken(POST('/api/v1/appeals/{id}/decision', { params: { path: { id }, header }, body: { ...body, reversed } }))
  return [
    {
      action: 'reject',
      label: 'appeal.appeal-action.reject',
      fields,
      send: (header, body: { statement: Schemas['Reasons'] }) => decide(false, header, body),
    },
    {
      action: 'grant',
      label: 'appeal.appeal-action.grant',
      fields,
      send: (header, body: { statement: Schemas['Reasons'] }) => decide(true, header, body),
    },
  ]
}
