import { useTranslation } from 'react-i18next'
import { Nothing } from '../kit/states'

export default function NothingHere() {
  const { t } = useTranslation()
  return <Nothing text={t('state.noPage')} />
}
