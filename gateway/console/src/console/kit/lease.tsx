import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Refused } from '../../shared/api'
import { clock } from '../../shared/time'
import { useKeys } from './keys'
import { useHeld, useLeases, type ServiceName } from './leases'
import { Tag } from './Tag'

/** Says whether the reader has taken what she looks at, and lets her take it and give it back. */
export function LeaseBar({ service, id }: { service: ServiceName; id: string }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const held = useHeld(id)
  const { take, giveBack } = useLeases()
  const refused = (error: Error) => void message.error(error instanceof Refused ? error.message : String(error))
  const takeIt = () => take.mutate({ service, id }, { onError: refused })
  const giveItBack = () => giveBack.mutate({ service, id }, { onError: refused })
  useKeys({ t: takeIt, x: () => held && giveItBack() })
  return held === undefined ? (
    <Button onClick={takeIt} loading={take.isPending}>
      {t('queue.take')} <kbd aria-hidden="true">t</kbd>
    </Button>
  ) : (
    <span className="inline">
      <Tag tone="good">{t('queue.mine', { until: clock(held.until) })}</Tag>
      <Button onClick={giveItBack}>
        {t('queue.giveBack')} <kbd aria-hidden="true">x</kbd>
      </Button>
    </span>
  )
}
