import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import type { Schemas } from '../../shared/api'
import { day, money, timecode } from '../../shared/time'
import { CodeWord, Due, Facts, Ref, Section, Title, useWords, When, Word } from '../kit/bits'
import { Commands } from '../kit/commands'
import { LeaseBar } from '../kit/lease'
import { Shown } from '../kit/page'
import { Tag } from '../kit/Tag'
import { complaintCommands } from './complaintCommands'
import { Evidence } from './Evidence'
import { History } from './History'
import { useComplaint } from './reads'

type Case = Schemas['CaseView']

/** One complaint: what the filer says, the clocks that run, what was answered and decided, what may be done. */
export default function ComplaintPage() {
  const { id = '' } = useParams()
  const one = useComplaint(id)
  return <Shown one={one}>{({ data, etag }) => <Complaint complaint={data} etag={etag} />}</Shown>
}

function Complaint({ complaint, etag }: { complaint: Case; etag: string | undefined }) {
  const { t } = useTranslation()
  const words = useWords()
  const id = complaint.id ?? ''
  const about = complaint.references
  return (
    <>
      <Title extra={(complaint.actions?.length ?? 0) > 0 && <LeaseBar service="complaint" id={id} />}>
        {complaint.number} <CodeWord group="work" code={complaint.kind} /> <CodeWord group="casework.status" code={complaint.status} />
        {complaint.overdue && <Tag tone="bad">{t('complaint.overdue')}</Tag>}
      </Title>
      <div className="columns">
        <div>
          <Section title={t('complaint.description')}>
            <p className="prose" data-testid="description">
              {complaint.description}
            </p>
          </Section>
          <Section title={t('complaint.clocks')}>
            <table className="rows">
              <tbody>
                {complaint.deadlines?.map((clock) => (
                  <tr key={clock.deadline?.code}>
                    <th scope="row">
                      {clock.deadline?.text} <CodeWord group="clock" code={clock.state} />
                    </th>
                    <td>
                      {clock.state === 'running' ? (
                        <Due at={clock.dueAt} provisional={clock.provisional} />
                      ) : (
                        <When at={clock.doneAt ?? clock.dueAt} />
                      )}
                      <div className="faint">
                        {t('complaint.binds', { who: clock.binds?.text, source: clock.source?.text })}
                      </div>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Section>
          <Evidence complaint={id} />
          {(complaint.answers?.length ?? 0) > 0 && (
            <Section title={t('complaint.answers')}>
              {complaint.answers?.map((answer) => (
                <p key={answer.round} className="prose">
                  {answer.text}
                </p>
              ))}
            </Section>
          )}
          {complaint.decision && (
            <Section title={t('complaint.decision')}>
              <Facts
                of={[
                  [t('complaint.category'), <Word key="c" of={complaint.decision.category} />],
                  [t('complaint.upheld'), t(complaint.decision.upheld ? 'yes' : 'no')],
                  [t('complaint.result'), <Word key="r" of={complaint.decision.result} />],
                  [t('complaint.amount'), money(complaint.decision.amountFen)],
                ]}
              />
              <p className="prose">{complaint.decision.reason}</p>
            </Section>
          )}
          {(complaint.ground || complaint.reason) && (
            <Section title={t('complaint.ground')}>
              <p>
                <Word of={complaint.ground} />
              </p>
              <p className="prose">{complaint.reason}</p>
            </Section>
          )}
          {complaint.outcome && (
            <Section
              title={t('complaint.outcome')}
              extra={<a href={`/outcomes/${id}`}>{t('complaint.asPublished')}</a>}
            >
              <p className="prose">{complaint.outcome.text}</p>
              <p className="faint">{t('complaint.shownUntil', { until: day(complaint.outcome.shownUntil) })}</p>
              {complaint.outcome.correctionRequests?.map((wish) => (
                <p key={wish.round} className="prose">
                  {t('complaint.wish')} {wish.text}
                </p>
              ))}
            </Section>
          )}
        </div>
        <div>
          <Section title={t('case.facts')}>
            <Facts
              of={[
                [t('complaint.received'), <When key="at" at={complaint.receivedAt} />],
                [t('complaint.channel'), words('channel', complaint.channel ?? '')],
                [t('complaint.claimed'), money(complaint.amountFen)],
                [t('complaint.consent'), t(complaint.publicationConsent ? 'yes' : 'no')],
                [t('case.jurisdiction'), complaint.jurisdiction],
                [t('complaint.name'), complaint.contact?.name],
                [t('complaint.phone'), complaint.contact?.phone],
                [t('complaint.email'), complaint.contact?.email],
                [t('complaint.report'), complaint.report?.id && <Ref key="r" noun="complaint" id={complaint.report.id} />],
                [t('complaint.splitFrom'), complaint.splitFrom?.id && <Ref key="s" noun="complaint" id={complaint.splitFrom.id} />],
                [t('complaint.closed'), complaint.closedAt && <When key="closed" at={complaint.closedAt} />],
              ]}
            />
          </Section>
          <Section title={t('complaint.about')}>
            <Facts
              of={[
                [t('noun.streamer'), about?.streamerId && <Ref key="s" noun="streamer" id={about.streamerId} />],
                [t('noun.operator'), about?.operatorId && <Ref key="o" noun="operator" id={about.operatorId} />],
                [t('noun.session'), about?.sessionId && <Ref key="l" noun="session" id={about.sessionId} />],
                [t('complaint.second'), about?.sessionSecond != null ? timecode(about.sessionSecond * 1000) : null],
                [t('noun.product'), about?.productId && <Ref key="p" noun="product" id={about.productId} />],
                [t('noun.batch'), about?.batchId && <Ref key="b" noun="batch" id={about.batchId} />],
                ...Object.entries(complaint.named ?? {}).map(([what, text]): [string, string] => [
                  t('complaint.named', { what: t(`noun.${what}`) }),
                  text,
                ]),
              ]}
            />
            {(complaint.unmatched?.length ?? 0) > 0 && (
              <p>
                <Tag tone="wait">{t('complaint.unmatched')}</Tag>{' '}
                {complaint.unmatched?.map((what) => t(`noun.${what}`)).join(t('list.comma'))}
              </p>
            )}
          </Section>
          <Section title={t('case.history')}>
            <History lines={complaint.history} group="complaint.step" />
          </Section>
        </div>
      </div>
      {(complaint.actions?.length ?? 0) > 0 && (
        <div className="decide" data-testid="decide">
          <Commands noun="complaint" id={id} etag={etag} actions={complaint.actions} commands={complaintCommands(id)} />
        </div>
      )}
    </>
  )
}
