import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { Badge, codesOf, Facts, Labelled, Loading, Trouble } from '../public/kit'
import { GET, POST, taken, type Schemas } from '../shared/api'
import { day } from '../shared/time'

/** My batches and certificates; a conformity certificate is issued here and its label printed. */
export function Goods() {
  const { t } = useTranslation()
  const batches = useQuery({
    queryKey: ['own', 'batches'],
    queryFn: async () => (await taken(GET('/api/v1/batches', { params: { query: {} } }))).data.items ?? [],
  })
  const certificates = useQuery({
    queryKey: ['own', 'certificates'],
    queryFn: async () => (await taken(GET('/api/v1/certificates', { params: { query: {} } }))).data.items ?? [],
  })
  return (
    <>
      <section>
        <h2>{t('own.batches')}</h2>
        {batches.error && <Trouble error={batches.error} />}
        {batches.isLoading && <Loading />}
        {batches.data?.length === 0 && <p className="faint">{t('own.noBatches')}</p>}
        {batches.data?.map((batch) => <Batch key={batch.id} batch={batch} />)}
      </section>
      <section>
        <h2>{t('own.certificates')}</h2>
        {certificates.error && <Trouble error={certificates.error} />}
        {certificates.data?.length === 0 && <p className="faint">{t('own.noCertificates')}</p>}
        {certificates.data?.map((certificate) => (
          <article key={certificate.id} className="card">
            <h2>
              {certificate.certificateNumber ?? certificate.number} <Badge>{certificate.status?.text}</Badge>
            </h2>
            <Facts
              of={[
                [t('check.scheme'), certificate.scheme?.text],
                [t('check.validUntil'), certificate.validUntil],
              ]}
            />
          </article>
        ))}
      </section>
    </>
  )
}

function Batch({ batch }: { batch: Schemas['BatchView'] }) {
  const { t } = useTranslation()
  const [issuing, setIssuing] = useState(false)
  return (
    <article className="card">
      <h2>
        {batch.name} <Badge tone={batch.status?.code === 'failed' ? 'bad' : 'good'}>{batch.status?.text}</Badge>
      </h2>
      <Facts
        of={[
          [t('own.number'), batch.number],
          [t('check.origin'), batch.originRegion],
          [t('own.kilograms'), (batch.quantityGrams ?? 0) / 1000],
          [t('own.issuedAt'), day(batch.conformity?.issuedAt)],
        ]}
      />
      {batch.conformity && (
        <Link className="button" to={`/own/labels/${batch.id}`}>
          {t('own.label')}
        </Link>
      )}
      {!batch.conformity && batch.status?.code === 'declared' && !issuing && (
        <button type="button" onClick={() => setIssuing(true)}>
          {t('own.issue')}
        </button>
      )}
      {issuing && <Issue id={batch.id ?? ''} done={() => setIssuing(false)} />}
    </article>
  )
}

function Issue({ id, done }: { id: string; done: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [request, setRequest] = useState({ basis: 'self-tested', promisor: '', contact: '' })
  const issue = useMutation({
    mutationFn: async () => {
      const path = { id }
      const { etag } = await taken(GET('/api/v1/batches/{id}', { params: { path } }))
      return taken(
        POST('/api/v1/batches/{id}/conformity-certificate', {
          params: { path, header: { 'If-Match': etag ?? '' } },
          body: request as Schemas['ConformityRequest'],
        }),
      )
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['own', 'batches'] })
      done()
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        issue.mutate()
      }}
    >
      <Labelled text={t('own.basis')}>
        <select value={request.basis} onChange={(event) => setRequest({ ...request, basis: event.target.value })}>
          {codesOf('product.basis').map((code) => (
            <option key={code} value={code}>
              {t(`product.basis.${code}`)}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled text={t('product.conformity-certificate.promisor')}>
        <input required maxLength={100} value={request.promisor} onChange={(event) => setRequest({ ...request, promisor: event.target.value })} />
      </Labelled>
      <Labelled text={t('product.conformity-certificate.contact')}>
        <input required maxLength={100} value={request.contact} onChange={(event) => setRequest({ ...request, contact: event.target.value })} />
      </Labelled>
      {issue.error && <Trouble error={issue.error} />}
      <div className="buttons">
        <button type="submit" className="main" disabled={issue.isPending}>
          {t('own.issue')}
        </button>
        <button type="button" onClick={done}>
          {t('complain.back')}
        </button>
      </div>
    </form>
  )
}
