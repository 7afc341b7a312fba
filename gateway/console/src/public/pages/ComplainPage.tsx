import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router-dom'
import { POST, taken, type Schemas } from '../../shared/api'
import { language } from '../../shared/language'
import { money } from '../../shared/time'
import { Facts, Labelled, Trouble } from '../kit'
import { useDraft, type Draft } from './draft'
import { PickedFiles, PickFiles, SendFiles } from './Files'
import { Rights } from './Rights'

const STEPS = ['complain.what', 'complain.where', 'complain.contact', 'complain.check'] as const
const KINDS = ['complaint', 'report', 'feedback'] as const
const LONGEST = 5_000

type Receipt = Schemas['ComplaintServiceReceipt']
type Change = (change: Partial<Draft>) => void

/** Files a complaint in four steps. What was typed survives a reload; nothing is sent before the last step. */
export default function ComplainPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [draft, change, forget] = useDraft()
  const heading = useRef<HTMLHeadingElement>(null)
  const began = useRef(false)
  const send = useMutation({
    mutationFn: async () =>
      (
        await taken(
          POST('/api/v1/complaints', {
            params: { header: { 'Idempotency-Key': draft.key } },
            body: filing(draft),
          }),
        )
      ).data,
    onSuccess: (receipt) => {
      if (draft.files.length === 0) {
        end(receipt)
      } else {
        change({ receipt })
      }
    },
  })
  const end = (receipt: Receipt) => {
    forget()
    void navigate(`/follow#${receipt.id}/${receipt.token}`, { state: { receipt } })
  }
  useEffect(() => {
    if (began.current) {
      heading.current?.focus()
    }
    began.current = true
  }, [draft.step])
  const last = draft.step === STEPS.length - 1
  if (draft.receipt) {
    return <Sending receipt={draft.receipt} draft={draft} change={change} end={end} />
  }
  return (
    <>
      <h1>{t('complain.title')}</h1>
      <ol className="progress" aria-label={t('complain.steps')}>
        {STEPS.map((step, place) => (
          <li key={step} aria-current={place === draft.step ? 'step' : undefined} className={place < draft.step ? 'done' : undefined}>
            {t(step)}
          </li>
        ))}
      </ol>
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault()
          if (last) {
            send.mutate()
          } else {
            change({ step: draft.step + 1 })
          }
        }}
      >
        <h2 ref={heading} tabIndex={-1}>
          {t(STEPS[draft.step] ?? STEPS[0])}
        </h2>
        {draft.step === 0 && <What draft={draft} change={change} />}
        {draft.step === 1 && <Where draft={draft} change={change} />}
        {draft.step === 2 && <Contact draft={draft} change={change} />}
        {last && <Check draft={draft} />}
        {send.error && <Trouble error={send.error} />}
        <div className="buttons">
          {draft.step > 0 && (
            <button type="button" onClick={() => change({ step: draft.step - 1 })}>
              {t('complain.back')}
            </button>
          )}
          <button type="submit" className="main" disabled={send.isPending}>
            {t(last ? (send.isPending ? 'complain.sending' : 'complain.send') : 'complain.next')}
          </button>
        </div>
      </form>
      <p className="faint">{t('complain.kept')}</p>
      <button type="button" className="plain" onClick={forget}>
        {t('complain.forget')}
      </button>
      <Rights />
    </>
  )
}

/** The complaint is filed; what is left are its files. */
function Sending({ receipt, draft, change, end }: { receipt: Receipt; draft: Draft; change: Change; end: (receipt: Receipt) => void }) {
  const { t } = useTranslation()
  const place = { id: receipt.id ?? '', token: receipt.token ?? '' }
  return (
    <>
      <h1>{t('complain.title')}</h1>
      <section className="card">
        <h2>{t('files.sending')}</h2>
        <p role="status">{t('files.filed', { number: receipt.number })}</p>
        <SendFiles place={place} picked={draft.files} change={(files) => change({ files })} done={() => end(receipt)} />
        <div className="buttons">
          <button type="button" onClick={() => end(receipt)}>
            {t('files.without')}
          </button>
        </div>
      </section>
    </>
  )
}

function What({ draft, change }: { draft: Draft; change: Change }) {
  const { t } = useTranslation()
  return (
    <>
      <fieldset>
        <legend>{t('complain.kind')}</legend>
        {KINDS.map((kind) => (
          <label key={kind} className="check">
            <input type="radio" name="kind" checked={draft.kind === kind} onChange={() => change({ kind })} />
            <span>
              {t(`complain.kind.${kind}`)} <small>{t(`complain.kindText.${kind}`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <Labelled text={t('complain.description')} help={t('complain.descriptionHelp')}>
        <textarea required maxLength={LONGEST} value={draft.description} onChange={(event) => change({ description: event.target.value })} />
      </Labelled>
    </>
  )
}

const PLACES = ['streamer', 'session', 'product', 'order'] as const

function Where({ draft, change }: { draft: Draft; change: Change }) {
  const { t } = useTranslation()
  return (
    <>
      <p className="faint">{t('complain.whereHelp')}</p>
      {PLACES.map((place) => (
        <Labelled key={place} text={t(`complain.${place}`)} help={t(`complain.${place}Help`)}>
          <input maxLength={200} value={draft[place]} onChange={(event) => change({ [place]: event.target.value })} />
        </Labelled>
      ))}
      <Labelled text={t('complain.amount')} help={t('complain.amountHelp')}>
        <input
          inputMode="decimal"
          pattern="[0-9]{1,9}([.][0-9]{1,2})?"
          title={t('complain.amountForm')}
          value={draft.amount}
          onChange={(event) => change({ amount: event.target.value })}
        />
      </Labelled>
      <PickFiles picked={draft.files} change={(files) => change({ files })} />
      <PickedFiles
        picked={draft.files}
        remove={(one) => change({ files: draft.files.filter((each) => each.sha256 !== one.sha256) })}
      />
    </>
  )
}

function Contact({ draft, change }: { draft: Draft; change: Change }) {
  const { t } = useTranslation()
  return (
    <>
      <p className="faint">{t('complain.contactHelp')}</p>
      <Labelled text={t('complain.name')}>
        <input maxLength={100} autoComplete="name" value={draft.name} onChange={(event) => change({ name: event.target.value })} />
      </Labelled>
      <Labelled text={t('complain.phone')}>
        <input type="tel" autoComplete="tel" value={draft.phone} onChange={(event) => change({ phone: event.target.value })} />
      </Labelled>
      <Labelled text={t('complain.email')}>
        <input type="email" maxLength={254} autoComplete="email" value={draft.email} onChange={(event) => change({ email: event.target.value })} />
      </Labelled>
      <label className="check">
        <input type="checkbox" checked={draft.publication} onChange={(event) => change({ publication: event.target.checked })} />
        <span>
          {t('complain.publication')} <small>{t('complain.publicationHelp')}</small>
        </span>
      </label>
      {draft.kind === 'complaint' && (
        <label className="check">
          <input type="checkbox" checked={draft.alsoReport} onChange={(event) => change({ alsoReport: event.target.checked })} />
          <span>
            {t('complain.alsoReport')} <small>{t('complain.alsoReportHelp')}</small>
          </span>
        </label>
      )}
    </>
  )
}

function Check({ draft }: { draft: Draft }) {
  const { t } = useTranslation()
  const facts: [string, ReactNode][] = [
    [t('complain.kind'), t(`complain.kind.${draft.kind}`)],
    ...PLACES.map((place): [string, ReactNode] => [t(`complain.${place}`), draft[place]]),
    [t('complain.amount'), draft.amount && money(fen(draft.amount))],
    [t('complain.name'), draft.name],
    [t('complain.phone'), draft.phone],
    [t('complain.email'), draft.email],
    [t('complain.publication'), t(draft.publication ? 'yes' : 'no')],
    [t('complain.alsoReport'), draft.kind === 'complaint' && draft.alsoReport && t('yes')],
  ]
  return (
    <>
      <p className="prose">{draft.description}</p>
      <Facts of={facts} />
      {draft.files.length > 0 && <PickedFiles picked={draft.files} />}
      <p className="faint">{t('complain.after')}</p>
    </>
  )
}

/** What is sent: only what was filled in. */
function filing(draft: Draft): Schemas['FilingRequest'] {
  const references = filled({ streamer: draft.streamer, session: draft.session, product: draft.product, order: draft.order })
  const contact = filled({ name: draft.name, phone: draft.phone, email: draft.email })
  return {
    kind: draft.kind,
    description: draft.description.trim(),
    language: language() === 'en' ? 'en' : 'zh',
    consent: { publication: draft.publication },
    ...(references && { references }),
    ...(contact && { contact }),
    ...(draft.amount !== '' && { amountFen: fen(draft.amount) }),
    ...(draft.kind === 'complaint' && draft.alsoReport && { alsoReport: true }),
  }
}

function filled(values: Record<string, string>): Record<string, string> | undefined {
  const some = Object.entries(values).filter(([, value]) => value.trim() !== '')
  return some.length === 0 ? undefined : Object.fromEntries(some.map(([name, value]) => [name, value.trim()]))
}

function fen(yuan: string): number {
  return Math.round(Number(yuan) * 100)
}
