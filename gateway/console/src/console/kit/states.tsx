import { Alert, Button, Spin } from 'antd'
import { useTranslation } from 'react-i18next'
import { Refused } from '../../shared/api'

export function Loading() {
  const { t } = useTranslation()
  return (
    <div className="state" role="status" aria-label={t('state.loading')}>
      <Spin />
    </div>
  )
}

export function Nothing({ text }: { text: string }) {
  return <p className="nothing">{text}</p>
}

/** Shows a refusal as the service words it, with what to do about each fault. */
export function Trouble({ error, again }: { error: Error; again?: () => void }) {
  const { t } = useTranslation()
  const problem = error instanceof Refused ? error.problem : undefined
  const title = problem?.title ?? t(error instanceof Refused && error.status === 0 ? 'state.unreachable' : 'state.failed')
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title}
      description={
        <>
          {problem?.detail !== undefined && <p>{problem.detail}</p>}
          {(problem?.errors?.length ?? 0) > 0 && (
            <ul>
              {problem?.errors?.map((fault, place) => (
                <li key={place}>
                  {(fault.pointer ?? fault.parameter) && <code>{fault.pointer ?? fault.parameter}</code>} {fault.message}
                  {fault.remedy && t('state.remedy', { remedy: fault.remedy })}
                </li>
              ))}
            </ul>
          )}
          {problem?.correlationId && <p className="faint">{t('state.reference', { id: problem.correlationId })}</p>}
        </>
      }
      action={again && <Button onClick={again}>{t('state.again')}</Button>}
    />
  )
}
