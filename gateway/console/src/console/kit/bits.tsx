import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { shortNumber } from '../../shared/numbers'
import { daysUntil, hoursUntil, lastDay, moment } from '../../shared/time'
import { Tag, type Tone } from './Tag'

export interface Coded {
  code?: string
  text?: string
}

export type Noun =
  | 'operator'
  | 'streamer'
  | 'session'
  | 'finding'
  | 'measure'
  | 'appeal'
  | 'complaint'
  | 'producer'
  | 'product'
  | 'batch'
  | 'certificate'

const FOLDERS: Record<Noun, string> = {
  operator: 'operators',
  streamer: 'streamers',
  session: 'sessions',
  finding: 'findings',
  measure: 'measures',
  appeal: 'appeals',
  complaint: 'complaints',
  producer: 'producers',
  product: 'products',
  batch: 'batches',
  certificate: 'certificates',
}

export function address(noun: Noun, id: string): string {
  return `/${FOLDERS[noun]}/${id}`
}

/** A link to something else, by the number that people know it by. */
export function Ref({ noun, id, children }: { noun: Noun; id: string | null | undefined; children?: ReactNode }) {
  return id == null ? <None /> : <Link to={address(noun, id)}>{children ?? shortNumber(noun, id)}</Link>
}

export function Refs({ noun, ids }: { noun: Noun; ids: string[] | null | undefined }) {
  return ids == null || ids.length === 0 ? (
    <None />
  ) : (
    <span className="inline">
      {ids.map((id) => (
        <Ref key={id} noun={noun} id={id} />
      ))}
    </span>
  )
}

export function None() {
  return <span className="faint">—</span>
}

const TONES: Record<string, Tone> = {
  raised: 'wait',
  confirmed: 'bad',
  grave: 'bad',
  serious: 'bad',
  general: 'wait',
  overturned: 'busy',
  live: 'bad',
  'on-sale': 'good',
  verified: 'good',
  admitted: 'good',
  certified: 'good',
  valid: 'good',
  issued: 'good',
  proposed: 'wait',
  filed: 'wait',
  running: 'busy',
  missed: 'bad',
  met: 'good',
  revoked: 'bad',
  suspended: 'bad',
  failed: 'bad',
  a: 'good',
  b: 'busy',
  c: 'wait',
  d: 'bad',
}

/** A code in the reader's words, as the service gives them. */
export function Word({ of }: { of: Coded | null | undefined }) {
  return of == null ? <None /> : <Tag tone={TONES[of.code ?? '']}>{of.text}</Tag>
}

/** A code that a service gives without words. */
export function CodeWord({ group, code }: { group: string; code: string | null | undefined }) {
  const words = useWords()
  return code == null ? <None /> : <Tag tone={TONES[code]}>{words(group, code)}</Tag>
}

/** The words for a code; one that is newer than this page is shown as it is. */
export function useWords(): (group: string, code: string) => string {
  const { t } = useTranslation()
  return (group, code) => t(`${group}.${code}`, { defaultValue: code })
}

export function When({ at }: { at: string | null | undefined }) {
  return at == null ? <None /> : <time dateTime={at}>{moment(at)}</time>
}

const NEAR = 24

/** A deadline: its last day, what is left of it, whom it binds and whether it may still move. */
export function Due({
  at,
  binds,
  provisional,
}: {
  at: string | null | undefined
  binds?: string | null
  provisional?: boolean | null
}) {
  const { t } = useTranslation()
  const words = useWords()
  if (at == null) {
    return <None />
  }
  const hours = hoursUntil(at)
  const left =
    hours < 0
      ? t('due.over')
      : hours < 48
        ? t('due.hours', { count: Math.floor(hours) })
        : t('due.days', { count: daysUntil(at) })
  return (
    <span className={hours < NEAR ? 'due near' : 'due'}>
      <time dateTime={at} title={moment(at)}>
        {hours < 48 ? moment(at) : lastDay(at)}
      </time>{' '}
      <strong>{left}</strong>
      {binds && <span className="faint"> {t('due.binds', { who: words('binds', binds) })}</span>}
      {provisional === true && (
        <Tag tone="wait" title={t('due.provisionalWhy')}>
          {t('due.provisional')}
        </Tag>
      )}
    </span>
  )
}

/** A hash or a key, which takes a line of its own. */
export function Long({ text }: { text: string | null | undefined }) {
  return text ? <code className="long">{text}</code> : <None />
}

/** The words for an action as they stand on a button. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** Facts as a list of terms; what is not known is not shown. */
export function Facts({ of }: { of: [string, ReactNode][] }) {
  return (
    <dl className="facts">
      {of
        .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

export function Section({ title, extra, children }: { title: string; extra?: ReactNode; children: ReactNode }) {
  return (
    <section className="section">
      <header>
        <h2>{title}</h2>
        {extra}
      </header>
      {children}
    </section>
  )
}

export function Title({ children, extra }: { children: ReactNode; extra?: ReactNode }) {
  return (
    <header className="title">
      <h1>{children}</h1>
      {extra}
    </header>
  )
}

/** Risk as a number and as the length of a bar: never as a colour alone. */
export function Risk({ value, inputs }: { value?: number; inputs?: { code?: string; value?: number }[] }) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <span className="risk">
      <span className="risk-value" aria-label={t('risk.value', { value })}>
        {value}
      </span>
      <svg className="risk-bar" viewBox="0 0 100 4" aria-hidden="true" preserveAspectRatio="none">
        <rect width="100" height="4" className="risk-track" />
        <rect width={value ?? 0} height="4" className="risk-fill" />
      </svg>
      {inputs && (
        <span className="faint risk-inputs">
          {inputs
            .filter((input) => (input.value ?? 0) > 0)
            .map((input) =>
              input.value === 1 ? words('risk', input.code ?? '') : `${words('risk', input.code ?? '')} ${input.value}`,
            )
            .join(' · ')}
        </span>
      )}
    </span>
  )
}
