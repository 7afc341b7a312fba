import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { BrowserRouter, NavLink, Route, Routes } from 'react-router-dom'
import { changeLanguage, language } from '../shared/language'
import { Loading } from './kit'

const HomePage = lazy(() => import('./pages/HomePage'))
const OutcomesPage = lazy(() => import('./pages/OutcomesPage'))
const OutcomePage = lazy(() => import('./pages/OutcomePage'))
const CertificatesPage = lazy(() => import('./pages/CertificatesPage'))
const GradesPage = lazy(() => import('./pages/GradesPage'))
const ComplainPage = lazy(() => import('./pages/ComplainPage'))
const FollowPage = lazy(() => import('./pages/FollowPage'))
const OwnPage = lazy(() => import('../own/OwnPage'))
const NoPage = lazy(() => import('./pages/NoPage'))

export function Site() {
  const { t } = useTranslation()
  return (
    <BrowserRouter>
      <a className="skip" href="#content">
        {t('site.skip')}
      </a>
      <header className="top">
        <NavLink className="brand" to="/">
          {t('site.brand')}
        </NavLink>
        <nav aria-label={t('site.nav')}>
          <NavLink to="/outcomes">{t('site.outcomes')}</NavLink>
          <NavLink to="/certificates">{t('site.certificates')}</NavLink>
          <NavLink to="/grades">{t('site.grades')}</NavLink>
          <NavLink to="/complain">{t('site.complain')}</NavLink>
          <NavLink to="/follow">{t('site.follow')}</NavLink>
          <NavLink to="/own">{t('site.own')}</NavLink>
        </nav>
        <button
          type="button"
          className="plain"
          lang={language() === 'en' ? 'zh-CN' : 'en'}
          onClick={() => changeLanguage(language() === 'en' ? 'zh-CN' : 'en')}
        >
          {t('site.otherLanguage')}
        </button>
      </header>
      <main id="content" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Routes>
            <Route path="/" element={<HomePage />} />
            <Route path="/outcomes" element={<OutcomesPage />} />
            <Route path="/outcomes/:id" element={<OutcomePage />} />
            <Route path="/certificates/:number?" element={<CertificatesPage />} />
            <Route path="/grades/:id?" element={<GradesPage />} />
            <Route path="/complain" element={<ComplainPage />} />
            <Route path="/follow" element={<FollowPage />} />
            <Route path="/own/*" element={<OwnPage />} />
            <Route path="*" element={<NoPage />} />
          </Routes>
        </Suspense>
      </main>
      <footer>
        <a href="/console">{t('site.console')}</a>
        <a href="/openapi">{t('site.openapi')}</a>
        <a href="/log/checkpoint">{t('site.checkpoint')}</a>
      </footer>
    </BrowserRouter>
  )
}
