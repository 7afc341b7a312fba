import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import { POST, taken, type Schemas } from '../../shared/api'
import { useBatch } from '../cases/reads'
import { day } from '../../shared/time'
import { Facts, Ref, Section, Title, When, Word } from '../kit/bits'
import { Commands, type Command } from '../kit/commands'
import { useMe } from '../kit/me'
import { Shown } from '../kit/page'
import { Products } from './related'

/** What a conformity certificate, a laboratory report and a recall apply to. */
export default function BatchPage() {
  const { id = '' } = useParams()
  const { t } = useTranslation()
  const me = useMe()
  const one = useBatch(id)
  return (
    <Shown one={one}>
      {({ data: batch, etag }) => (
        <>
          <Title>
            {batch.name} <Word of={batch.status} />
          </Title>
          <div className="columns">
            <Section title={t('case.facts')}>
              <Facts
                of={[
                  [t('record.number'), batch.number],
                  [t('field.goods'), batch.category?.text],
                  [t('batch.quantity'), t('batch.kilograms', { count: (batch.quantityGrams ?? 0) / 1000 })],
                  [t('product.origin'), batch.originRegion],
                  [t('noun.producer'), <Ref key="f" noun="producer" id={batch.producerId} />],
                  [t('batch.harvested'), batch.harvestedOn],
                  [t('batch.declared'), <When key="d" at={batch.declaredAt} />],
                  [t('batch.failure'), batch.failure?.text],
                ]}
              />
            </Section>
            <Section title={t('product.conformity-certificate.title')}>
              {batch.conformity ? (
                <Facts
                  of={[
                    [t('batch.basis'), batch.conformity.basis?.text],
                    [t('product.conformity-certificate.issued'), <When key="i" at={batch.conformity.issuedAt} />],
                    [t('batch.keptUntil'), day(batch.conformity.keptUntil)],
                  ]}
                />
              ) : (
                <p className="faint">{t(batch.needsConformity ? 'batch.needed' : 'batch.notNeeded')}</p>
              )}
            </Section>
          </div>
          <Products by={{ batchId: id }} />
          {me.roles?.some((role) => role === 'moderator' || role === 'lead') && batch.status?.code !== 'failed' && (
            <div className="decide">
              <Commands noun="batch" id={id} etag={etag} actions={['fail']} commands={commandsFor(id)} />
            </div>
          )}
        </>
      )}
    </Shown>
  )
}

function commandsFor(id: string): Command<Schemas['BatchView']>[] {
  return [
    {
      action: 'fail',
      label: 'product.batch-action.fail',
      danger: true,
      fields: [{ name: 'reason', label: 'batch.failure', kind: 'choice', codes: 'product.failure-reason', required: true }],
      send: (header, body: Schemas['FailureRequest']) =>
        taken(POST('/api/v1/batches/{id}/failure', { params: { path: { id }, header }, body })),
    },
  ]
}
