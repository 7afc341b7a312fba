import { useQuery } from '@tanstack/react-query'
import { lazy } from 'react'
import { useTranslation } from 'react-i18next'
import { Route, Routes } from 'react-router-dom'
import { Loading, Trouble } from '../public/kit'
import { GET, Refused, taken } from '../shared/api'
import { signOut, toLogin } from '../shared/session'
import { Goods } from './Goods'
import { Notices } from './Notices'
import { Parties } from './Parties'
import { Streams } from './Streams'

const LabelPage = lazy(() => import('./LabelPage'))

/** What concerns the one who is logged in: a streamer, an operator, a producer. */
export default function OwnPage() {
  const { t } = useTranslation()
  const me = useQuery({ queryKey: ['me'], queryFn: async () => (await taken(GET('/api/v1/me'))).data })
  if (me.error instanceof Refused && me.error.status === 401) {
    return (
      <>
        <h1>{t('own.title')}</h1>
        <p>{t('own.lead')}</p>
        <button type="button" className="main" onClick={toLogin}>
          {t('own.login')}
        </button>
      </>
    )
  }
  if (me.data === undefined) {
    return me.error ? <Trouble error={me.error} again={() => void me.refetch()} /> : <Loading />
  }
  const roles = me.data.roles ?? []
  const onAir = roles.includes('streamer') || roles.includes('operator')
  return (
    <Routes>
      <Route path="labels/:id" element={<LabelPage />} />
      <Route
        path="*"
        element={
          <>
            <h1>{t('own.hello', { name: me.data.name ?? '' })}</h1>
            {!onAir && !roles.includes('producer') && <p>{t('own.nothing')}</p>}
            {onAir && (
              <>
                <Parties roles={roles} />
                <Notices />
                <Streams />
              </>
            )}
            {roles.includes('producer') && <Goods />}
            <div className="buttons">
              <button type="button" onClick={() => void signOut()}>
                {t('own.logout')}
              </button>
            </div>
          </>
        }
      />
    </Routes>
  )
}
