import { useTranslation } from 'react-i18next'

export default function NoPage() {
  const { t } = useTranslation()
  return <h1>{t('state.noPage')}</h1>
}
