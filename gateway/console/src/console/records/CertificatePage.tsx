import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import { POST, taken, type Schemas } from '../../shared/api'
import { History } from '../cases/History'
import { useCertificate } from '../cases/reads'
import { Facts, Ref, Section, Title, When, Word } from '../kit/bits'
import { Commands, type Command } from '../kit/commands'
import { LeaseBar } from '../kit/lease'
import { Shown } from '../kit/page'
import { Products } from './related'

type Certificate = Schemas['CertificateView']

/** A certificate of quality, from the application on. */
export default function CertificatePage() {
  const { id = '' } = useParams()
  const { t } = useTranslation()
  const one = useCertificate(id)
  return (
    <Shown one={one}>
      {({ data: certificate, etag }) => (
        <>
          <Title extra={(certificate.actions?.length ?? 0) > 0 && <LeaseBar service="product" id={id} />}>
            {certificate.certificateNumber ?? certificate.number} <Word of={certificate.status} />
          </Title>
          <div className="columns">
            <Section title={t('case.facts')}>
              <Facts
                of={[
                  [t('record.number'), certificate.number],
                  [t('certificate.scheme'), certificate.scheme?.text],
                  [t('field.goods'), certificate.category?.text],
                  [t('product.origin'), certificate.originRegion],
                  [t('noun.producer'), <Ref key="f" noun="producer" id={certificate.producerId} />],
                  [t('certificate.applied'), <When key="a" at={certificate.appliedAt} />],
                  [t('certificate.validFrom'), certificate.validFrom],
                  [t('certificate.validUntil'), certificate.validUntil],
                  [t('certificate.application'), certificate.application],
                  [t('certificate.examination'), certificate.examination],
                  [t('certificate.note'), certificate.note],
                ]}
              />
            </Section>
            <Section title={t('case.history')}>
              <History
                lines={certificate.history?.map(({ at, what, role, reason }) => ({ at, what, role, detail: reason }))}
                group="product.certificate-action"
              />
            </Section>
          </div>
          <Products by={{ certificateId: id }} />
          {(certificate.actions?.length ?? 0) > 0 && (
            <div className="decide">
              <Commands noun="certificate" id={id} etag={etag} actions={certificate.actions} commands={commandsFor(id)} />
            </div>
          )}
        </>
      )}
    </Shown>
  )
}

function commandsFor(id: string): Command<Certificate>[] {
  const path = { id }
  const note = { name: 'note', label: 'certificate.note', kind: 'text' as const }
  const examine = (passed: boolean, header: { 'If-Match': string }, body: { note?: string }) =>
    taken(POST('/api/v1/certificates/{id}/examination', { params: { path, header }, body: { ...body, passed } }))
  return [
    {
      action: 'pass',
      label: 'product.certificate-action.pass',
      fields: [note],
      send: (header, body: { note?: string }) => examine(true, header, body),
    },
    {
      action: 'fail',
      label: 'product.certificate-action.fail',
      danger: true,
      fields: [note],
      send: (header, body: { note?: string }) => examine(false, header, body),
    },
    {
      action: 'issue',
      label: 'product.certificate-action.issue',
      fields: [
        { name: 'number', label: 'certificate.number', kind: 'line', required: true },
        { name: 'validFrom', label: 'certificate.validFrom', kind: 'day', required: true },
        { name: 'validUntil', label: 'certificate.validUntil', kind: 'day' },
      ],
      send: (header, body: Schemas['IssueRequest']) =>
        taken(POST('/api/v1/certificates/{id}/issue', { params: { path, header }, body })),
    },
    {
      action: 'suspend',
      label: 'product.certificate-action.suspend',
      danger: true,
      fields: [
        { name: 'reason', label: 'complaint.reason', kind: 'choice', codes: 'product.suspension-reason', required: true },
        note,
      ],
      send: (header, body: Schemas['SuspensionRequest']) =>
        taken(POST('/api/v1/certificates/{id}/suspension', { params: { path, header }, body })),
    },
    {
      action: 'reinstate',
      label: 'product.certificate-action.reinstate',
      fields: [note],
      send: (header, body: Schemas['ReinstatementRequest']) =>
        taken(POST('/api/v1/certificates/{id}/reinstatement', { params: { path, header }, body })),
    },
    {
      action: 'revoke',
      label: 'product.certificate-action.revoke',
      danger: true,
      fields: [
        { name: 'reason', label: 'complaint.reason', kind: 'choice', codes: 'product.revocation-reason', required: true },
        note,
      ],
      send: (header, body: Schemas['ProductServiceRevocationRequest']) =>
        taken(POST('/api/v1/certificates/{id}/revocation', { params: { path, header }, body })),
    },
  ]
}
