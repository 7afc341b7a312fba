import { useTranslation } from 'react-i18next'

const RIGHTS = ['rights.return', 'rights.fresh', 'rights.fraud', 'rights.food'] as const

/** What the law gives. It says what one may claim and when, and computes nothing. */
export function Rights() {
  const { t } = useTranslation()
  return (
    <section className="card">
      <h2>{t('rights.title')}</h2>
      <ul>
        {RIGHTS.map((right) => (
          <li key={right}>
            {t(right)} <small>{t(`${right}.source`)}</small>
          </li>
        ))}
      </ul>
      <p>{t('rights.elsewhere')}</p>
    </section>
  )
}
