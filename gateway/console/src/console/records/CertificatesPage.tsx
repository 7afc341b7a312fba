import { GET, taken, type Schemas } from '../../shared/api'
import { Ref, Word } from '../kit/bits'
import { ListPage, type Column, type Filter } from '../kit/page'

const FILTERS: Filter[] = [
  { name: 'status', label: 'filter.status', codes: 'product.certificate-status' },
  { name: 'scheme', label: 'certificate.scheme', codes: 'product.scheme' },
]

export const CERTIFICATE_COLUMNS: Column<Schemas['CertificateView']>[] = [
  { label: 'noun.certificate', cell: (item) => <Ref noun="certificate" id={item.id}>{item.certificateNumber}</Ref> },
  { label: 'certificate.scheme', cell: (item) => item.scheme?.text },
  { label: 'filter.status', cell: (item) => <Word of={item.status} /> },
  { label: 'noun.producer', cell: (item) => <Ref noun="producer" id={item.producerId} /> },
  { label: 'product.origin', cell: (item) => item.originRegion },
  { label: 'certificate.validUntil', cell: (item) => item.validUntil },
]

export default function CertificatesPage() {
  return (
    <ListPage
      noun="certificate"
      title="nav.certificates"
      filters={FILTERS}
      columns={CERTIFICATE_COLUMNS}
      read={async (query, cursor) =>
        (await taken(GET('/api/v1/certificates', { params: { query: { ...query, cursor } } }))).data
      }
    />
  )
}
