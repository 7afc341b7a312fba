import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import { useProducer } from '../cases/reads'
import { Facts, Ref, Section, Title, When } from '../kit/bits'
import { Shown } from '../kit/page'
import { Batches, Certificates, Products } from './related'

/** Who grows or makes the goods. */
export default function ProducerPage() {
  const { id = '' } = useParams()
  const { t } = useTranslation()
  const one = useProducer(id)
  return (
    <Shown one={one}>
      {({ data: producer }) => (
        <>
          <Title>{producer.name ?? producer.number}</Title>
          <Section title={t('case.facts')}>
            <Facts
              of={[
                [t('record.number'), producer.number],
                [t('record.kind'), producer.kind?.text],
                [t('record.creditCode'), producer.creditCode && <code key="c">{producer.creditCode}</code>],
                [t('record.codeReason'), producer.codeReason],
                [t('record.address'), producer.address],
                [t('record.region'), producer.region],
                [t('streamer.phone'), producer.phone],
                [t('record.registered'), <When key="r" at={producer.registeredAt} />],
                ...(producer.mandates ?? []).map((mandate): [string, ReactNode] => [
                  t('producer.mandate'),
                  <span key={mandate.cooperativeId}>
                    <Ref noun="producer" id={mandate.cooperativeId} /> {t(mandate.holds ? 'producer.holds' : 'producer.ended')}
                  </span>,
                ]),
              ]}
            />
          </Section>
          <Batches by={{ producerId: id }} />
          <Certificates by={{ producerId: id }} />
          <Products by={{ producerId: id }} />
        </>
      )}
    </Shown>
  )
}
