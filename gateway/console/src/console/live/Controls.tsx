import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GET, POST, taken, type Schemas } from '../../shared/api'
import { capital, Due, Section, When, Word } from '../kit/bits'
import { codesOf } from '../kit/commands'
import { Trouble } from '../kit/states'

type Action = Schemas['ControlRequest']['action']
type Reason = Schemas['ControlRequest']['reason']

const ACTIONS: Action[] = ['warn', 'mute', 'limit', 'pause', 'resume']
const SOON = 1_000
/** Reasons that only a request to resume can have, or none can. */
const RELEASING = ['corrected', 'unfounded', 'pause-lapsed']

/** Requests to the platform that streams, and what it has answered: asked for is not yet done. */
export function Controls({ sessionId, allowed }: { sessionId: string; allowed: boolean }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [reason, setReason] = useState<Reason>()
  const key = ['one', 'controls', sessionId]
  const controls = useQuery({
    queryKey: key,
    queryFn: async () =>
      (await taken(GET('/api/v1/sessions/{id}/controls', { params: { path: { id: sessionId } } }))).data,
    refetchInterval: ({ state }) =>
      state.data?.items?.some((control) => control.status?.code === 'requested') ? SOON : false,
  })
  const ask = useMutation({
    // What is on air now must not wait until this page has noticed a change of the livestream.
    mutationFn: async (action: Action) => {
      const path = { id: sessionId }
      const { etag } = await taken(GET('/api/v1/sessions/{id}', { params: { path } }))
      return taken(
        POST('/api/v1/sessions/{id}/controls', {
          params: { path, header: { 'If-Match': etag ?? '' } },
          body: { action, reason: reason! },
        }),
      )
    },
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: key })
      await queries.invalidateQueries({ queryKey: ['one', 'session', sessionId] })
    },
  })
  return (
    <Section title={t('control.title')}>
      {allowed && (
        <div className="actions">
          <Select<Reason>
            aria-label={t('field.controlReason')}
            placeholder={t('field.controlReason')}
            value={reason}
            onChange={setReason}
            popupMatchSelectWidth={false}
            options={codesOf('session.control-reason')
              .filter((code) => code !== 'pause-lapsed')
              .map((code) => ({ value: code as Reason, label: t(`session.control-reason.${code}`) }))}
          />
          {ACTIONS.map((action) => (
            <Button
              key={action}
              danger={action === 'pause'}
              disabled={reason === undefined || (action === 'resume') !== RELEASING.includes(reason)}
              loading={ask.isPending && ask.variables === action}
              onClick={() => ask.mutate(action)}
            >
              {capital(t(`session.control-action.${action}`))}
            </Button>
          ))}
        </div>
      )}
      {ask.error && <Trouble error={ask.error} />}
      <ol className="steps" aria-live="polite">
        {controls.data?.items?.map((control) => (
          <li key={control.requestId}>
            <When at={control.requestedAt} /> <strong>{control.action?.text}</strong> {control.reason?.text}{' '}
            <Word of={control.status} />
            {control.doneAt && (
              <span className="faint">
                {t('control.doneAt')} <When at={control.doneAt} />
              </span>
            )}
            {control.lapsesAt && (
              <span className="faint">
                {' '}
                {t('control.lapses')} <Due at={control.lapsesAt} />
              </span>
            )}
            {control.text && <div className="faint">{control.text}</div>}
          </li>
        ))}
      </ol>
      {controls.data?.items?.length === 0 && <p className="faint">{t('control.none')}</p>}
    </Section>
  )
}
