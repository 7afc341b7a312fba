import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router-dom'
import { GET, taken, type Schemas } from '../../shared/api'
import { shortNumber } from '../../shared/numbers'
import { Facts, Labelled, Loading, Trouble, When } from '../kit'

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/

/** The grade of a streamer or an operator, and what it mostly comes from. */
export default function GradesPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const [typed, setTyped] = useState(id)
  const [wrong, setWrong] = useState(false)
  const standing = useQuery({
    queryKey: ['standing', id],
    enabled: id !== '',
    queryFn: async () =>
      (await taken(GET('/api/v1/standings/{id}', { params: { path: { id } } }))).data as Schemas['PublicStanding'],
  })
  const found = standing.data
  return (
    <>
      <h1>{t('grade.title')}</h1>
      <p>{t('grade.lead')}</p>
      <form
        className="row"
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          const known = ID.exec(typed.toLowerCase())
          setWrong(known === null)
          if (known) {
            void navigate(`/grades/${known[0]}`)
          }
        }}
      >
        <Labelled text={t('grade.id')} help={t('grade.idHelp')}>
          <input value={typed} onChange={(event) => setTyped(event.target.value)} required autoComplete="off" aria-invalid={wrong} />
        </Labelled>
        <button type="submit" className="main">
          {t('grade.look')}
        </button>
      </form>
      {wrong && (
        <p role="alert" className="trouble">
          {t('grade.wrong')}
        </p>
      )}
      {standing.error && <Trouble error={standing.error} again={() => void standing.refetch()} />}
      {standing.isLoading && <Loading />}
      {found && (
        <section className="card" aria-live="polite">
          <h2>
            {t(`grade.party.${found.party}`)} {shortNumber(found.party ?? '', found.partyId ?? '')}
          </h2>
          <p className={`grade ${found.grade === 'd' || found.grade === 'c' ? 'bad' : ''}`}>{found.grade?.toUpperCase()}</p>
          <p>{t(`grade.means.${found.grade}`)}</p>
          {(found.reasons?.length ?? 0) > 0 && (
            <>
              <h2>{t('grade.reasons')}</h2>
              <ul>{found.reasons?.map((reason) => <li key={reason}>{t(`grade.reason.${reason}`, { defaultValue: reason })}</li>)}</ul>
            </>
          )}
          <Facts of={[[t('grade.asOf'), <When key="at" at={found.asOf} />]]} />
          <p className="faint">{t('grade.recompute')}</p>
        </section>
      )}
    </>
  )
}
