import { App, ConfigProvider, theme } from 'antd'
import english from 'antd/locale/en_US'
import chinese from 'antd/locale/zh_CN'
import { lazy, Suspense } from 'react'
import { BrowserRouter, Route, Routes } from 'react-router-dom'
import { language } from '../shared/language'
import { Frame } from './Frame'
import { Loading } from './kit/states'
import { Me } from './kit/me'
import { nonce } from './kit/nonce'
import { isDark, useTheme } from './kit/theme'

const QueuePage = lazy(() => import('./queue/QueuePage'))
const FindingsPage = lazy(() => import('./cases/FindingsPage'))
const FindingPage = lazy(() => import('./cases/FindingPage'))
const ComplaintsPage = lazy(() => import('./cases/ComplaintsPage'))
const ComplaintPage = lazy(() => import('./cases/ComplaintPage'))
const MeasuresPage = lazy(() => import('./cases/MeasuresPage'))
const MeasurePage = lazy(() => import('./cases/MeasurePage'))
const AppealsPage = lazy(() => import('./cases/AppealsPage'))
const AppealPage = lazy(() => import('./cases/AppealPage'))
const LivePage = lazy(() => import('./live/LivePage'))
const SessionPage = lazy(() => import('./live/SessionPage'))
const OperatorsPage = lazy(() => import('./records/OperatorsPage'))
const OperatorPage = lazy(() => import('./records/OperatorPage'))
const StreamersPage = lazy(() => import('./records/StreamersPage'))
const StreamerPage = lazy(() => import('./records/StreamerPage'))
const ProducersPage = lazy(() => import('./records/ProducersPage'))
const ProducerPage = lazy(() => import('./records/ProducerPage'))
const ProductsPage = lazy(() => import('./records/ProductsPage'))
const ProductPage = lazy(() => import('./records/ProductPage'))
const BatchesPage = lazy(() => import('./records/BatchesPage'))
const BatchPage = lazy(() => import('./records/BatchPage'))
const CertificatesPage = lazy(() => import('./records/CertificatesPage'))
const CertificatePage = lazy(() => import('./records/CertificatePage'))
const LedgerPage = lazy(() => import('./home/LedgerPage'))
const DashboardPage = lazy(() => import('./home/DashboardPage'))
const NothingHere = lazy(() => import('./home/NothingHere'))

export function Application() {
  const chosen = useTheme()
  const dark = isDark(chosen)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  return (
    <ConfigProvider
      csp={nonce === undefined ? undefined : { nonce }}
      button={{ autoInsertSpace: false }}
      locale={language() === 'en' ? english : chinese}
      theme={{
        algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
        token: {
          colorPrimary: dark ? '#2a7f54' : '#1b6e45',
          colorLink: dark ? '#5cc08e' : '#1b6e45',
          colorError: dark ? '#f0766d' : '#c02b22',
          colorTextPlaceholder: dark ? '#a0aaa5' : '#5b6660',
          borderRadius: 6,
          fontFamily: 'system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif',
        },
      }}
    >
      <App>
        <BrowserRouter basename="/console">
          <Me>
            <Frame>
              <Suspense fallback={<Loading />}>
                <Routes>
                  <Route path="/" element={<QueuePage />} />
                  <Route path="/findings" element={<FindingsPage />} />
                  <Route path="/findings/:id" element={<FindingPage />} />
                  <Route path="/complaints" element={<ComplaintsPage />} />
                  <Route path="/complaints/:id" element={<ComplaintPage />} />
                  <Route path="/measures" element={<MeasuresPage />} />
                  <Route path="/measures/:id" element={<MeasurePage />} />
                  <Route path="/appeals" element={<AppealsPage />} />
                  <Route path="/appeals/:id" element={<AppealPage />} />
                  <Route path="/live" element={<LivePage />} />
                  <Route path="/sessions/:id" element={<SessionPage />} />
                  <Route path="/operators" element={<OperatorsPage />} />
                  <Route path="/operators/:id" element={<OperatorPage />} />
                  <Route path="/streamers" element={<StreamersPage />} />
                  <Route path="/streamers/:id" element={<StreamerPage />} />
                  <Route path="/producers" element={<ProducersPage />} />
                  <Route path="/producers/:id" element={<ProducerPage />} />
                  <Route path="/products" element={<ProductsPage />} />
                  <Route path="/products/:id" element={<ProductPage />} />
                  <Route path="/batches" element={<BatchesPage />} />
                  <Route path="/batches/:id" element={<BatchPage />} />
                  <Route path="/certificates" element={<CertificatesPage />} />
                  <Route path="/certificates/:id" element={<CertificatePage />} />
                  <Route path="/ledger" element={<LedgerPage />} />
                  <Route path="/dashboard" element={<DashboardPage />} />
                  <Route path="*" element={<NothingHere />} />
                </Routes>
              </Suspense>
            </Frame>
          </Me>
        </BrowserRouter>
      </App>
    </ConfigProvider>
  )
}
