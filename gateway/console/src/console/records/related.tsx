import { useTranslation } from 'react-i18next'
import { GET, taken } from '../../shared/api'
import { COMPLAINT_COLUMNS } from '../cases/ComplaintsPage'
import { FINDING_COLUMNS } from '../cases/FindingsPage'
import { MEASURE_COLUMNS } from '../cases/MeasuresPage'
import { Section } from '../kit/bits'
import { useList } from '../kit/data'
import { Rows, type Column } from '../kit/page'
import { PRODUCT_COLUMNS } from './ProductsPage'
import { SESSION_COLUMNS } from './sessions'
import { BATCH_COLUMNS } from './BatchesPage'
import { CERTIFICATE_COLUMNS } from './CertificatesPage'
import { STREAMER_COLUMNS } from './StreamersPage'

export type By = Record<string, string>

/** A list by streamer need not name the streamer in each row. */
function without<T>(columns: Column<T>[], by: By): Column<T>[] {
  const nouns = Object.keys(by).map((name) => `noun.${name.replace(/Id$/, '')}`)
  return columns.filter((column) => !nouns.includes(column.label))
}

export function Findings({ by }: { by: By }) {
  const { t } = useTranslation()
  const list = useList(['finding', by], async (cursor) =>
    (await taken(GET('/api/v1/findings', { params: { query: { ...by, cursor } } }))).data,
  )
  return (
    <Section title={t('nav.findings')}>
      <Rows list={list} columns={without(FINDING_COLUMNS, by)} />
    </Section>
  )
}

export function Measures({ by }: { by: By }) {
  const { t } = useTranslation()
  const list = useList(['measure', by], async (cursor) =>
    (await taken(GET('/api/v1/measures', { params: { query: { ...by, cursor } } }))).data,
  )
  return (
    <Section title={t('nav.measures')}>
      <Rows list={list} columns={without(MEASURE_COLUMNS, by)} />
    </Section>
  )
}

export function Complaints({ by }: { by: By }) {
  const { t } = useTranslation()
  const list = useList(['complaint', by], async (cursor) =>
    (await taken(GET('/api/v1/complaints', { params: { query: { ...by, cursor } } }))).data,
  )
  return (
    <Section title={t('nav.complaints')}>
      <Rows list={list} columns={without(COMPLAINT_COLUMNS, by)} />
    </Section>
  )
}

export function Sessions({ by }: { by: By }) {
  const { t } = useTranslation()
  const list = useList(['session', by], async (cursor) =>
    (await taken(GET('/api/v1/sessions', { params: { query: { ...by, cursor } } }))).data,
  )
  return (
    <Section title={t('nav.sessions')}>
      <Rows list={list} columns={without(SESSION_COLUMNS, by)} />
    </Section>
  )
}

export function Products({ by }: { by: By }) {
  const { t } = useTranslation()
  const list = useList(['product', by], async (cursor) =>
    (await taken(GET('/api/v1/products', { params: { query: { ...by, cursor } } }))).data,
  )
  return (
    <Section title={t('nav.products')}>
      <Rows list={list} columns={without(PRODUCT_COLUMNS, by)} />
    </Section>
  )
}

export function Batches({ by }: { by: By }) {
  const { t } = useTranslation()
  const list = useList(['batch', by], async (cursor) =>
    (await taken(GET('/api/v1/batches', { params: { query: { ...by, cursor } } }))).data,
  )
  return (
    <Section title={t('nav.batches')}>
      <Rows list={list} columns={without(BATCH_COLUMNS, by)} />
    </Section>
  )
}

export function Certificates({ by }: { by: By }) {
  const { t } = useTranslation()
  const list = useList(['certificate', by], async (cursor) =>
    (await taken(GET('/api/v1/certificates', { params: { query: { ...by, cursor } } }))).data,
  )
  return (
    <Section title={t('nav.certificates')}>
      <Rows list={list} columns={without(CERTIFICATE_COLUMNS, by)} />
    </Section>
  )
}

export function Streamers({ by }: { by: By }) {
  const { t } = useTranslation()
  const list = useList(['streamer', by], async (cursor) =>
    (await taken(GET('/api/v1/streamers', { params: { query: { ...by, cursor } } }))).data,
  )
  return (
    <Section title={t('nav.streamers')}>
      <Rows list={list} columns={without(STREAMER_COLUMNS, by)} />
    </Section>
  )
}
