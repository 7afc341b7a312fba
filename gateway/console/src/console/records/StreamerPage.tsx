import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import { POST, taken, type Schemas } from '../../shared/api'
import { History } from '../cases/History'
import { useStreamer } from '../cases/reads'
import { Standing } from '../cases/Standing'
import { Due, Facts, Ref, Section, Title, useWords, When, Word } from '../kit/bits'
import { Commands, type Command } from '../kit/commands'
import { LeaseBar } from '../kit/lease'
import { Shown } from '../kit/page'
import { Complaints, Findings, Measures, Products, Sessions } from './related'

type Streamer = Schemas['StreamerView']

/** Who sells on air: the registration, the standing, and all that is known of her. */
export default function StreamerPage() {
  const { id = '' } = useParams()
  const { t } = useTranslation()
  const words = useWords()
  const one = useStreamer(id)
  return (
    <Shown one={one}>
      {({ data: streamer, etag }) => (
        <>
          <Title extra={(streamer.actions?.length ?? 0) > 0 && <LeaseBar service="streamer" id={id} />}>
            {streamer.name ?? streamer.number} <Word of={streamer.status} />
          </Title>
          <div className="columns">
            <div>
              <Section title={t('case.facts')}>
                <Facts
                  of={[
                    [t('record.number'), streamer.number],
                    [t('noun.operator'), <Ref key="o" noun="operator" id={streamer.operatorId} />],
                    [t('streamer.selfOperated'), t(streamer.selfOperated ? 'yes' : 'no')],
                    [t('streamer.idNumber'), streamer.idNumber],
                    [t('streamer.phone'), streamer.phone],
                    [t('record.region'), streamer.region],
                    [t('streamer.guardian'), streamer.guardianConsent ? t('yes') : null],
                    [t('streamer.trained'), <When key="t" at={streamer.trainedAt} />],
                    [t('record.registered'), <When key="r" at={streamer.registeredAt} />],
                    [t('record.renewBy'), <Due key="n" at={streamer.renewBy} />],
                    [
                      t('streamer.unmet'),
                      streamer.admission?.unmet?.map((condition) => condition.text).join(t('list.comma')),
                    ],
                  ]}
                />
              </Section>
              <Findings by={{ streamerId: id }} />
              <Measures by={{ streamerId: id }} />
              <Complaints by={{ streamerId: id }} />
              <Sessions by={{ streamerId: id }} />
              <Products by={{ streamerId: id }} />
            </div>
            <div>
              <Standing partyId={id} />
              <Section title={t('case.history')}>
                <History
                  lines={streamer.history?.map((line) => ({ ...line, detail: line.detail && words('course', line.detail) }))}
                  group="registration.step"
                />
              </Section>
            </div>
          </div>
          {(streamer.actions?.length ?? 0) > 0 && (
            <div className="decide">
              <Commands noun="streamer" id={id} etag={etag} actions={streamer.actions} commands={commandsFor(id)} />
            </div>
          )}
        </>
      )}
    </Shown>
  )
}

function commandsFor(id: string): Command<Streamer>[] {
  const path = { id }
  return [
    {
      action: 'verify',
      label: 'registration.streamer-action.verify',
      send: (header) => taken(POST('/api/v1/streamers/{id}/verification', { params: { path, header } })),
    },
    {
      action: 'train',
      label: 'registration.streamer-action.train',
      fields: [{ name: 'course', label: 'streamer.course', kind: 'line', required: true, initial: 'livestream-basics' }],
      send: (header, body: { course: string }) =>
        taken(
          POST('/api/v1/streamers/{id}/trainings', {
            params: { path, header },
            body: { ...body, passedAt: new Date().toISOString() },
          }),
        ),
    },
    {
      action: 'admit',
      label: 'streamer.decideAdmission',
      send: (header) => taken(POST('/api/v1/streamers/{id}/admission', { params: { path, header } })),
    },
  ]
}
