import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import { POST, taken, type Schemas } from '../../shared/api'
import { History } from '../cases/History'
import { useOperator } from '../cases/reads'
import { Standing } from '../cases/Standing'
import { Due, Facts, Section, Title, When, Word } from '../kit/bits'
import { Commands, type Command } from '../kit/commands'
import { LeaseBar } from '../kit/lease'
import { Shown } from '../kit/page'
import { Findings, Measures, Products, Sessions, Streamers } from './related'

/** The business behind a room. */
export default function OperatorPage() {
  const { id = '' } = useParams()
  const { t } = useTranslation()
  const one = useOperator(id)
  return (
    <Shown one={one}>
      {({ data: operator, etag }) => (
        <>
          <Title extra={(operator.actions?.length ?? 0) > 0 && <LeaseBar service="streamer" id={id} />}>
            {operator.name ?? operator.number} <Word of={operator.status} />
          </Title>
          <div className="columns">
            <div>
              <Section title={t('case.facts')}>
                <Facts
                  of={[
                    [t('record.number'), operator.number],
                    [t('record.kind'), operator.kind?.text],
                    [t('record.creditCode'), operator.creditCode && <code key="c">{operator.creditCode}</code>],
                    [t('record.codeReason'), operator.codeReason],
                    [t('record.address'), operator.address],
                    [t('record.region'), operator.region],
                    [t('streamer.phone'), operator.phone],
                    [t('record.registered'), <When key="r" at={operator.registeredAt} />],
                    [t('record.renewBy'), <Due key="n" at={operator.renewBy} />],
                  ]}
                />
              </Section>
              <Streamers by={{ operatorId: id }} />
              <Findings by={{ operatorId: id }} />
              <Measures by={{ operatorId: id }} />
              <Sessions by={{ operatorId: id }} />
              <Products by={{ operatorId: id }} />
            </div>
            <div>
              <Standing partyId={id} />
              <Section title={t('case.history')}>
                <History lines={operator.history} group="registration.step" />
              </Section>
            </div>
          </div>
          {(operator.actions?.length ?? 0) > 0 && (
            <div className="decide">
              <Commands noun="operator" id={id} etag={etag} actions={operator.actions} commands={commandsFor(id)} />
            </div>
          )}
        </>
      )}
    </Shown>
  )
}

function commandsFor(id: string): Command<Schemas['OperatorView']>[] {
  return [
    {
      action: 'verify',
      label: 'registration.operator-action.verify',
      send: (header) => taken(POST('/api/v1/operators/{id}/verification', { params: { path: { id }, header } })),
    },
  ]
}
