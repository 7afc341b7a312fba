import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router-dom'
import { GET, taken } from '../../shared/api'
import { Badge, Facts, Labelled, Loading, Trouble, When } from '../kit'

/** A certificate by its number: the address holds the number, so a QR code may lead here. */
export default function CertificatesPage() {
  const { t } = useTranslation()
  const { number = '' } = useParams()
  const navigate = useNavigate()
  const [typed, setTyped] = useState(number)
  const check = useQuery({
    queryKey: ['check', number],
    enabled: number !== '',
    queryFn: async () =>
      (await taken(GET('/api/v1/certificate-checks/{number}', { params: { path: { number } } }))).data,
  })
  const found = check.data
  const tone = found?.status?.code === 'valid' ? 'good' : found?.status?.code === 'unknown' ? 'wait' : 'bad'
  return (
    <>
      <h1>{t('check.title')}</h1>
      <p>{t('check.lead')}</p>
      <form
        className="row"
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          void navigate(`/certificates/${encodeURIComponent(typed.trim())}`)
        }}
      >
        <Labelled text={t('check.number')}>
          <input value={typed} onChange={(event) => setTyped(event.target.value)} required maxLength={64} autoComplete="off" />
        </Labelled>
        <button type="submit" className="main">
          {t('check.check')}
        </button>
      </form>
      {check.error && <Trouble error={check.error} again={() => void check.refetch()} />}
      {check.isLoading && <Loading />}
      {found && (
        <section className="card" aria-live="polite">
          <h2>
            {found.number} <Badge tone={tone}>{found.status?.text}</Badge>
          </h2>
          <Facts
            of={[
              [t('check.scheme'), found.scheme?.text],
              [t('check.holder'), found.holder],
              [t('check.category'), found.category?.text],
              [t('check.origin'), found.originRegion],
              [t('check.validFrom'), found.validFrom],
              [t('check.validUntil'), found.validUntil],
              [t('check.checkedAt'), <When key="at" at={found.checkedAt} />],
            ]}
          />
          {found.status?.code === 'unknown' && <p>{t('check.unknown')}</p>}
        </section>
      )}
    </>
  )
}
