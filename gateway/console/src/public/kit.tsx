import type { ReactNode } from 'react'
import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { Refused } from '../shared/api'
import { moment } from '../shared/time'

export function Loading() {
  const { t } = useTranslation()
  return (
    <p role="status" className="faint">
      {t('state.loading')}
    </p>
  )
}

/** A refusal as the service words it, with what to do about each fault. */
export function Trouble({ error, again }: { error: Error; again?: () => void }) {
  const { t } = useTranslation()
  const problem = error instanceof Refused ? error.problem : undefined
  return (
    <div role="alert" className="trouble">
      <strong>
        {problem?.title ?? t(error instanceof Refused && error.status === 0 ? 'state.unreachable' : 'state.failed')}
      </strong>
      {problem?.detail && <p>{problem.detail}</p>}
      {problem?.errors && (
        <ul>
          {problem.errors.map((fault, place) => (
            <li key={place}>
              {fault.message}
              {fault.remedy && t('state.remedy', { remedy: fault.remedy })}
            </li>
          ))}
        </ul>
      )}
      {again && (
        <button type="button" onClick={again}>
          {t('state.again')}
        </button>
      )}
    </div>
  )
}

export function Badge({ tone, children }: { tone?: 'good' | 'bad' | 'wait'; children: ReactNode }) {
  return <span className={`badge ${tone ?? ''}`}>{children}</span>
}

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

export function When({ at }: { at: string | null | undefined }) {
  return at ? <time dateTime={at}>{moment(at)}</time> : null
}

export function Labelled({ text, help, children }: { text: string; help?: string; children: ReactNode }) {
  return (
    <label className="labelled">
      <span>{text}</span>
      {children}
      {help && <small>{help}</small>}
    </label>
  )
}

/** The codes of a list of the services. */
export function codesOf(list: string): string[] {
  const known = i18next.getResourceBundle(i18next.language, 'translation') as Record<string, string>
  return Object.keys(known)
    .filter((key) => key.startsWith(`${list}.`))
    .map((key) => key.slice(list.length + 1))
}
