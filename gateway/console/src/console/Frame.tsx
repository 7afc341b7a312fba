import { Alert, Button, Select } from 'antd'
import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, useNavigate } from 'react-router-dom'
import { changeLanguage, language } from '../shared/language'
import { signOut } from '../shared/session'
import { useKeys, useSequence } from './kit/keys'
import { useMe } from './kit/me'
import { useNews } from './kit/news'
import { chooseTheme, useTheme, type Theme } from './kit/theme'

const Help = lazy(() => import('./Help'))

export const PLACES: [key: string, path: string, text: string][] = [
  ['q', '/', 'nav.queue'],
  ['l', '/live', 'nav.live'],
  ['f', '/findings', 'nav.findings'],
  ['c', '/complaints', 'nav.complaints'],
  ['m', '/measures', 'nav.measures'],
  ['a', '/appeals', 'nav.appeals'],
  ['s', '/streamers', 'nav.streamers'],
  ['o', '/operators', 'nav.operators'],
  ['r', '/producers', 'nav.producers'],
  ['p', '/products', 'nav.products'],
  ['b', '/batches', 'nav.batches'],
  ['z', '/certificates', 'nav.certificates'],
  ['e', '/ledger', 'nav.ledger'],
  ['d', '/dashboard', 'nav.dashboard'],
]

export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const me = useMe()
  const navigate = useNavigate()
  const connected = useNews()
  const theme = useTheme()
  const [help, setHelp] = useState(false)
  useKeys({ '?': () => setHelp(true) })
  useSequence(
    'g',
    useCallback(
      (key: string) => {
        const place = PLACES.find(([known]) => known === key)
        if (place) {
          void navigate(place[1])
        }
      },
      [navigate],
    ),
  )
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t('frame.skip')}
      </a>
      <header className="top">
        <a className="brand" href="/">
          {t('frame.brand')}
        </a>
        <span className="top-space" />
        <Select<Theme>
          aria-label={t('frame.theme')}
          value={theme}
          onChange={chooseTheme}
          options={(['system', 'light', 'dark'] as const).map((each) => ({ value: each, label: t(`theme.${each}`) }))}
          variant="borderless"
        />
        <Button
          type="text"
          lang={language() === 'en' ? 'zh-CN' : 'en'}
          onClick={() => changeLanguage(language() === 'en' ? 'zh-CN' : 'en')}
        >
          {t('frame.otherLanguage')}
        </Button>
        <Button type="text" onClick={() => setHelp(true)} aria-label={t('help.title')}>
          ?
        </Button>
        <span className="who" data-testid="who">
          {me.name} <span className="faint">{me.roles?.map((role) => t(`role.${role}`)).join(t('frame.and'))}</span>
        </span>
        <Button onClick={() => void signOut()}>{t('frame.logout')}</Button>
      </header>
      <nav className="side" aria-label={t('frame.nav')}>
        {PLACES.map(([key, path, text]) => (
          <NavLink key={path} to={path} end={path === '/'}>
            {t(text)} <kbd aria-hidden="true">{key}</kbd>
          </NavLink>
        ))}
      </nav>
      <main id="content" tabIndex={-1}>
        {!connected && <Alert type="warning" banner title={t('frame.notLive')} />}
        {children}
      </main>
      {help && (
        <Suspense>
          <Help close={() => setHelp(false)} />
        </Suspense>
      )}
    </div>
  )
}
