import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router-dom'
import { GET, POST, taken, type Answer, type Schemas } from '../../shared/api'
import { bytes } from '../../shared/numbers'
import { day, lastDay, money } from '../../shared/time'
import { Badge, Facts, Labelled, Loading, Trouble, When } from '../kit'
import { download as fetchFile, MOST_FILES, type Picked } from './evidence'
import { PickFiles, SendFiles } from './Files'
import { Rights } from './Rights'

type Case = Schemas['CaseView']
type Receipt = Schemas['ComplaintServiceReceipt']

const PLACE = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/([A-Za-z0-9_.-]+)/

/** A complaint as its filer sees it. Who it is stands behind the `#` of the address, which browsers send to nobody. */
export default function FollowPage() {
  const { t } = useTranslation()
  const place = useLocation()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const [, id, token] = PLACE.exec(place.hash) ?? []
  const receipt = (place.state as { receipt?: Receipt } | null)?.receipt
  if (id !== undefined && token !== undefined) {
    return <Followed key={id} id={id} token={token} receipt={receipt?.id === id ? receipt : undefined} />
  }
  return (
    <>
      <h1>{t('follow.title')}</h1>
      <p>{t('follow.lead')}</p>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault()
          const [known] = PLACE.exec(typed) ?? []
          setWrong(known === undefined)
          if (known !== undefined) {
            void navigate(`/follow#${known}`)
          }
        }}
      >
        <Labelled text={t('follow.link')} help={t('follow.linkHelp')}>
          <input value={typed} onChange={(event) => setTyped(event.target.value)} required autoComplete="off" aria-invalid={wrong} />
        </Labelled>
        <button type="submit" className="main">
          {t('follow.open')}
        </button>
      </form>
      {wrong && (
        <p role="alert" className="trouble">
          {t('follow.wrong')}
        </p>
      )}
    </>
  )
}

function Followed({ id, token, receipt }: { id: string; token: string; receipt: Receipt | undefined }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const key = ['followed', id, token]
  const header = { 'Complaint-Token': token }
  const one = useQuery({
    queryKey: key,
    queryFn: () => taken(GET('/api/v1/complaints/{id}', { params: { path: { id }, header } })),
    refetchInterval: 30_000,
  })
  const keep = (answer: Answer<Case>) => queries.setQueryData(key, answer)
  const download = useMutation({
    mutationFn: async () => {
      const { data } = await taken(GET('/api/v1/complaints/{id}/export', { params: { path: { id }, header } }))
      save(`${data.complaint?.number}.json`, JSON.stringify(data, null, 2))
    },
  })
  const shown = one.data?.data
  return (
    <>
      <h1>{t('follow.of', { number: shown?.number ?? '' })}</h1>
      {receipt && <Filed receipt={receipt} />}
      {one.error && <Trouble error={one.error} again={() => void one.refetch()} />}
      {one.isLoading && <Loading />}
      {shown && (
        <>
          <Progress shown={shown} />
          <Answers shown={shown} />
          <Clocks shown={shown} />
          <section className="card">
            <h2>{t('follow.filed')}</h2>
            <p className="prose">{shown.description}</p>
            <Facts
              of={[
                [t('follow.at'), <When key="at" at={shown.filedAt} />],
                [t('complain.amount'), money(shown.amountFen)],
                [t('complain.publication'), t(shown.publicationConsent ? 'yes' : 'no')],
                [t('follow.hash'), <code key="h">{shown.filedHash}</code>],
              ]}
            />
            <div className="buttons">
              <button type="button" onClick={() => download.mutate()} disabled={download.isPending}>
                {t('follow.download')}
              </button>
            </div>
            {download.error && <Trouble error={download.error} />}
          </section>
          <Evidence id={id} token={token} open={shown.actions?.includes('add-evidence') ?? false} />
          <Actions id={id} token={token} shown={shown} etag={one.data?.etag ?? ''} keep={keep} />
          {(shown.waysOn?.length ?? 0) > 0 && (
            <section className="card">
              <h2>{t('follow.waysOn')}</h2>
              <ul>{shown.waysOn?.map((way) => <li key={way.code}>{way.text}</li>)}</ul>
            </section>
          )}
          <Rights />
        </>
      )}
    </>
  )
}

/** The files of the complaint, and more of them while it is open. */
function Evidence({ id, token, open }: { id: string; token: string; open: boolean }) {
  const { t } = useTranslation()
  const [picked, setPicked] = useState<Picked[]>([])
  const place = { id, token }
  const files = useQuery({
    queryKey: ['evidence', id, token],
    queryFn: () =>
      taken(GET('/api/v1/complaints/{id}/evidence', { params: { path: { id }, header: { 'Complaint-Token': token } } })),
  })
  const fetched = useMutation({
    mutationFn: async (file: Schemas['EvidenceView']) => saveBlob(file.name ?? file.id ?? '', await fetchFile(place, file)),
  })
  const all = files.data?.data.items ?? []
  const kept = all.filter((file) => file.complete)
  if (!open && kept.length === 0) {
    return null
  }
  return (
    <section className="card">
      <h2>{t('files.title')}</h2>
      {files.error && <Trouble error={files.error} again={() => void files.refetch()} />}
      <ul className="plain-list">
        {kept.map((file) => (
          <li key={file.id}>
            {file.name} <small>{bytes(file.size ?? 0)}</small>{' '}
            <button
              type="button"
              className="plain"
              aria-label={t('files.downloadOne', { name: file.name ?? '' })}
              onClick={() => fetched.mutate(file)}
              disabled={fetched.isPending}
            >
              {t('files.download')}
            </button>
          </li>
        ))}
      </ul>
      {all.length > kept.length && picked.length === 0 && (
        <p className="faint">
          {t('files.unfinished', { names: all.filter((file) => !file.complete).map((file) => file.name).join(' · ') })}
        </p>
      )}
      {fetched.error && <Trouble error={fetched.error} />}
      {picked.length > 0 && (
        <SendFiles
          place={place}
          picked={picked}
          change={setPicked}
          done={() => {
            setPicked([])
            void files.refetch()
          }}
        />
      )}
      {open && picked.length === 0 && <PickFiles picked={picked} change={setPicked} most={MOST_FILES - kept.length} />}
    </section>
  )
}

function Filed({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(window.location.href)
    setCopied(true)
  }
  return (
    <section className="card" role="status">
      <h2>
        <Badge tone="good">{t('follow.done')}</Badge>
      </h2>
      <p>{t('follow.keep')}</p>
      <p>
        <code>{window.location.href}</code>
      </p>
      <div className="buttons">
        <button type="button" className="main" onClick={() => void copy()}>
          {t(copied ? 'follow.copied' : 'follow.copy')}
        </button>
        <button type="button" onClick={() => save(`${receipt.number}-receipt.json`, JSON.stringify(receipt, null, 2))}>
          {t('follow.receipt')}
        </button>
      </div>
      <p className="faint">{t('follow.receiptText')}</p>
    </section>
  )
}

function Progress({ shown }: { shown: Case }) {
  const { t } = useTranslation()
  return (
    <section className="card">
      <h2>
        {t('follow.status')} <Badge tone={shown.overdue ? 'bad' : 'wait'}>{t(`casework.status.${shown.status}`)}</Badge>
      </h2>
      <ol className="history">
        {shown.history?.map((line, place) => (
          <li key={place}>
            {t(`follow.step.${line.what}`, { defaultValue: line.what })}{' '}
            <span className="faint">
              <When at={line.at} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Answers({ shown }: { shown: Case }) {
  const { t } = useTranslation()
  return (
    <>
      {(shown.answers?.length ?? 0) > 0 && (
        <section className="card">
          <h2>{t('follow.answers')}</h2>
          {shown.answers?.map((answer) => (
            <p key={answer.round} className="prose">
              {answer.text}
            </p>
          ))}
        </section>
      )}
      {(shown.ground || shown.decision) && (
        <section className="card">
          <h2>{t('follow.decision')}</h2>
          <Facts
            of={[
              [t('follow.ground'), shown.ground?.text],
              [t('outcomes.upheld'), shown.decision && t(shown.decision.upheld ? 'outcomes.isUpheld' : 'outcomes.notUpheld')],
              [t('outcome.result'), shown.decision?.result?.text],
              [t('complain.amount'), money(shown.decision?.amountFen)],
            ]}
          />
          <p className="prose">{shown.decision?.reason ?? shown.reason}</p>
        </section>
      )}
      {shown.outcome && (
        <section className="card">
          <h2>
            <a href={`/outcomes/${shown.id}`}>{t('follow.outcome')}</a>
          </h2>
          <p className="prose">{shown.outcome.text}</p>
        </section>
      )}
    </>
  )
}

function Clocks({ shown }: { shown: Case }) {
  const { t } = useTranslation()
  const clocks = shown.deadlines?.filter((clock) => clock.state === 'running' || clock.state === 'missed')
  if (clocks === undefined || clocks.length === 0) {
    return null
  }
  return (
    <section className="card">
      <h2>{t('follow.clocks')}</h2>
      <ul className="plain-list">
        {clocks.map((clock) => (
          <li key={clock.deadline?.code}>
            {t('follow.clock', { what: clock.deadline?.text, by: lastDay(clock.dueAt), who: clock.binds?.text })}{' '}
            {clock.state === 'missed' && <Badge tone="bad">{t('follow.missed')}</Badge>}
            {clock.provisional && <Badge tone="wait">{t('follow.provisional')}</Badge>}
            <br />
            <small>{clock.source?.text}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the filer may do now, as the service says. */
function Actions({
  id,
  token,
  shown,
  etag,
  keep,
}: {
  id: string
  token: string
  shown: Case
  etag: string
  keep: (answer: Answer<Case>) => void
}) {
  const { t } = useTranslation()
  const [wish, setWish] = useState('')
  const [sure, setSure] = useState(false)
  const params = { path: { id }, header: { 'Complaint-Token': token, 'If-Match': etag } }
  const withdraw = useMutation({
    mutationFn: () => taken(POST('/api/v1/complaints/{id}/withdrawal', { params })),
    onSuccess: keep,
  })
  const correct = useMutation({
    mutationFn: () => taken(POST('/api/v1/complaints/{id}/outcome/correction-requests', { params, body: { text: wish } })),
    onSuccess: keep,
  })
  const error = withdraw.error ?? correct.error
  return (
    <>
      {error && <Trouble error={error} />}
      {shown.actions?.includes('request-correction') && (
        <form
          className="card"
          onSubmit={(event) => {
            event.preventDefault()
            correct.mutate()
          }}
        >
          <Labelled text={t('follow.correction')} help={t('follow.correctionHelp')}>
            <textarea required maxLength={2000} value={wish} onChange={(event) => setWish(event.target.value)} />
          </Labelled>
          <button type="submit" disabled={correct.isPending}>
            {t('follow.correctionSend')}
          </button>
        </form>
      )}
      {shown.actions?.includes('withdraw') && (
        <div className="buttons">
          {sure ? (
            <button type="button" className="main" onClick={() => withdraw.mutate()} disabled={withdraw.isPending}>
              {t('follow.withdrawSure')}
            </button>
          ) : (
            <button type="button" onClick={() => setSure(true)}>
              {t('follow.withdraw')}
            </button>
          )}
        </div>
      )}
      {shown.outcome && <p className="faint">{t('follow.shownUntil', { until: day(shown.outcome.shownUntil) })}</p>}
    </>
  )
}

function save(name: string, text: string) {
  saveBlob(name, new Blob([text], { type: 'application/json' }))
}

function saveBlob(name: string, content: Blob) {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
