import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'

const WAYS: [to: string, name: string, text: string][] = [
  ['/complain', 'home.complain', 'home.complainText'],
  ['/follow', 'home.follow', 'home.followText'],
  ['/certificates', 'home.certificates', 'home.certificatesText'],
  ['/grades', 'home.grades', 'home.gradesText'],
  ['/outcomes', 'home.outcomes', 'home.outcomesText'],
  ['/own', 'home.own', 'home.ownText'],
]

export default function HomePage() {
  const { t } = useTranslation()
  return (
    <>
      <h1>{t('home.title')}</h1>
      <p className="lead">{t('home.lead')}</p>
      <ul className="cards">
        {WAYS.map(([to, name, text]) => (
          <li key={to}>
            <Link className="card" to={to}>
              <strong>{t(name)}</strong>
              {t(text)}
            </Link>
          </li>
        ))}
      </ul>
      <section className="card">
        <h2>{t('home.ledger')}</h2>
        <p>{t('home.ledgerText')}</p>
        <p className="buttons">
          <a href="/log/checkpoint">{t('site.checkpoint')}</a>
          <a href="/api/v1/feed?after=-1&limit=50">{t('home.feed')}</a>
        </p>
      </section>
    </>
  )
}
