import { useQuery } from '@tanstack/react-query'
import { Button, Result } from 'antd'
import { createContext, useContext, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { GET, Refused, taken, type Schemas } from '../../shared/api'
import { signOut, toLogin } from '../../shared/session'
import { Loading, Trouble } from './states'

type Who = Schemas['Me']

const OFFICERS = ['moderator', 'lead', 'regulator', 'admin']
const Context = createContext<Who>({})

export function useMe(): Who {
  return useContext(Context)
}

/** Lets in who is logged in and may work here; whoever is not is sent to log in and comes back to this address. */
export function Me({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const me = useQuery({
    queryKey: ['me'],
    queryFn: async () => (await taken(GET('/api/v1/me'))).data,
    refetchInterval: 60_000,
    refetchOnWindowFocus: true,
  })
  if (me.error instanceof Refused && me.error.status === 401) {
    toLogin()
    return <Loading />
  }
  if (me.data === undefined) {
    return me.error === null ? <Loading /> : <Trouble error={me.error} again={() => void me.refetch()} />
  }
  if (!me.data.roles?.some((role) => OFFICERS.includes(role))) {
    return (
      <main>
        <Result
          status="403"
          title={t('me.notHere')}
          subTitle={t('me.notHereWhy')}
          extra={[
            <Button key="own" type="primary" href="/own">
              {t('me.toOwn')}
            </Button>,
            <Button key="out" onClick={() => void signOut()}>
              {t('frame.logout')}
            </Button>,
          ]}
        />
      </main>
    )
  }
  return <Context value={me.data}>{children}</Context>
}
