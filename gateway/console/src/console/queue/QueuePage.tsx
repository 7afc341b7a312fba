import { Alert, App, Button, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { Refused } from '../../shared/api'
import { clock, moment } from '../../shared/time'
import { Due, Ref, Risk, Title, type Noun } from '../kit/bits'
import { useKeys } from '../kit/keys'
import { useLeases } from '../kit/leases'
import { Loading, Nothing, Trouble } from '../kit/states'
import { Tag } from '../kit/Tag'
import { placeOf, serviceOf, useQueue, type WorkItem } from './items'

const TYPES = [
  'finding',
  'complaint',
  'report',
  'feedback',
  'measure-proposal',
  'appeal',
  'streamer-application',
  'operator-application',
  'certificate-application',
  'session-review',
]
const HELD = ['anybody', 'free', 'mine'] as const

/** What waits for a human in any service, the most urgent first. */
export default function QueuePage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [search, setSearch] = useSearchParams()
  const type = search.get('type') ?? undefined
  const held = HELD.find((each) => each === search.get('held')) ?? 'anybody'
  const queue = useQueue(type)
  const { take, giveBack } = useLeases()
  const items = queue.items?.filter((item) => isHeld(item, held))
  const [at, setAt] = useState(0)
  const rows = useRef<HTMLTableSectionElement>(null)
  const current = items?.[Math.min(at, items.length - 1)]

  const select = (place: number) => setAt(Math.max(0, Math.min(place, (items?.length ?? 1) - 1)))
  const open = (item: WorkItem) => void navigate(placeOf(item))
  const refused = (error: Error) => void message.error(error instanceof Refused ? error.message : String(error))
  const takeIt = (item: WorkItem) =>
    take.mutate({ service: serviceOf(item), id: item.id ?? '' }, { onError: refused })
  const giveItBack = (item: WorkItem) =>
    giveBack.mutate({ service: serviceOf(item), id: item.id ?? '' }, { onError: refused })
  const filter = (name: string, value: string | undefined) => {
    setAt(0)
    setSearch((known) => {
      known.delete(name)
      if (value !== undefined) {
        known.set(name, value)
      }
      return known
    })
  }
  useKeys({
    j: () => select(at + 1),
    ArrowDown: () => select(at + 1),
    k: () => select(at - 1),
    ArrowUp: () => select(at - 1),
    Enter: () => current && open(current),
    t: () => current && takeIt(current),
    x: () => current?.lease?.mine && giveItBack(current),
  })
  useEffect(() => {
    rows.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [at])

  return (
    <>
      <Title
        extra={
          <span className="filters">
            <Select
              aria-label={t('queue.type')}
              allowClear
              placeholder={t('queue.allTypes')}
              value={type}
              onChange={(value: string | undefined) => filter('type', value)}
              options={TYPES.map((each) => ({ value: each, label: t(`work.${each}`) }))}
              popupMatchSelectWidth={false}
            />
            <Select
              aria-label={t('queue.held')}
              value={held}
              onChange={(value) => filter('held', value === 'anybody' ? undefined : value)}
              options={HELD.map((each) => ({ value: each, label: t(`queue.held.${each}`) }))}
              popupMatchSelectWidth={false}
            />
          </span>
        }
      >
        {t('queue.title')}
      </Title>
      {queue.missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('queue.missing', { services: queue.missing.map((each) => t(`service.${each}`)).join(t('list.comma')) })}
        />
      )}
      {queue.error && <Trouble error={queue.error} again={() => void queue.refetch()} />}
      {items === undefined && queue.error === null && <Loading />}
      {items?.length === 0 && <Nothing text={t('queue.empty')} />}
      {items !== undefined && items.length > 0 && (
        <div className="scroll">
          <table className="rows queue">
            <thead>
              <tr>
                <th>{t('queue.risk')}</th>
                <th>{t('queue.what')}</th>
                <th>{t('queue.about')}</th>
                <th>{t('queue.due')}</th>
                <th>{t('queue.lease')}</th>
              </tr>
            </thead>
            <tbody ref={rows}>
              {items.map((item, place) => (
                <tr
                  key={item.id}
                  aria-selected={item === current}
                  onClick={() => select(place)}
                  onDoubleClick={() => open(item)}
                >
                  <td>
                    <Risk value={item.risk} inputs={item.riskInputs} />
                  </td>
                  <td>
                    <a
                      href={`/console${placeOf(item)}`}
                      onClick={(event) => {
                        event.preventDefault()
                        open(item)
                      }}
                    >
                      {item.number}
                    </a>{' '}
                    <Tag>{t(`work.${item.type}`, { defaultValue: item.type })}</Tag>
                    <div className="faint">{t('queue.since', { at: moment(item.since) })}</div>
                  </td>
                  <td>
                    <Subjects of={item} />
                  </td>
                  <td>
                    <Due at={item.dueAt} binds={item.binds} provisional={item.provisional} />
                  </td>
                  <td className="lease">
                    <Held item={item} take={takeIt} giveBack={giveItBack} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {queue.hasNextPage && (
        <Button block loading={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
    </>
  )
}

function isHeld(item: WorkItem, held: (typeof HELD)[number]): boolean {
  return held === 'anybody' || (held === 'free' ? item.lease == null : item.lease?.mine === true)
}

function Subjects({ of }: { of: WorkItem }) {
  const { t } = useTranslation()
  return (
    <span className="inline">
      {Object.entries(of.subjects ?? {}).map(([name, id]) => {
        const noun = name.replace(/Id$/, '') as Noun
        return (
          <span key={name}>
            <span className="faint">{t(`noun.${noun}`, { defaultValue: noun })}</span> <Ref noun={noun} id={id} />
          </span>
        )
      })}
    </span>
  )
}

function Held({
  item,
  take,
  giveBack,
}: {
  item: WorkItem
  take: (item: WorkItem) => void
  giveBack: (item: WorkItem) => void
}) {
  const { t } = useTranslation()
  if (item.lease == null) {
    return (
      <Button size="small" onClick={() => take(item)} aria-label={t('queue.takeThis', { number: item.number })}>
        {t('queue.take')}
      </Button>
    )
  }
  const until = clock(item.lease.until)
  return item.lease.mine ? (
    <>
      <Tag tone="good">{t('queue.mine', { until })}</Tag>
      <Button size="small" onClick={() => giveBack(item)} aria-label={t('queue.giveBackThis', { number: item.number })}>
        {t('queue.giveBack')}
      </Button>
    </>
  ) : (
    <Tag title={item.lease.holder}>{t('queue.taken', { who: item.lease.holder?.slice(0, 6), until })}</Tag>
  )
}
