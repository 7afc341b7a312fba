import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router-dom'
import { Facts, Loading, Trouble } from '../public/kit'
import { GET, taken } from '../shared/api'

/** A batch's conformity certificate as it is put on the goods. */
export default function LabelPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const label = useQuery({
    queryKey: ['label', id],
    queryFn: async () =>
      (await taken(GET('/api/v1/batches/{id}/conformity-certificate', { params: { path: { id } } }))).data,
  })
  return (
    <>
      {label.error && <Trouble error={label.error} />}
      {label.isLoading && <Loading />}
      {label.data && (
        <section className="card">
          <h1>{label.data.title}</h1>
          <Facts
            of={[
              ...(label.data.fields ?? []).map((field): [string, string] => [field.label ?? '', field.value ?? '']),
              [t('own.basis'), label.data.basis?.text ?? ''],
              [t('own.number'), label.data.batchNumber ?? ''],
            ]}
          />
          <p className="faint">{label.data.source}</p>
        </section>
      )}
      <div className="buttons">
        <button type="button" className="main" onClick={() => window.print()}>
          {t('own.print')}
        </button>
        <Link className="button" to="/own">
          {t('complain.back')}
        </Link>
      </div>
    </>
  )
}
