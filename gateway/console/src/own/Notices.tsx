import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge, Facts, Labelled, Loading, Trouble, When } from '../public/kit'
import { GET, POST, taken, type Schemas } from '../shared/api'
import { lastDay } from '../shared/time'

interface Notice {
  id: string
  against: 'violation' | 'measure'
  number: string | undefined
  what: string | undefined
  status: Schemas['Code'] | undefined
  appealUntil: string | undefined
  statement: { facts?: string; legalBasis?: string[]; measure?: string; days?: number } | undefined
}

/** Decisions that hold, as far as they are not appealed against. */
const STANDING = ['confirmed', 'decided', 'in-force']

/** Decisions that concern me, with their reasons, and the appeal against each while there is time for one. */
export function Notices() {
  const { t } = useTranslation()
  const violations = useQuery({
    queryKey: ['own', 'findings'],
    queryFn: async () => (await taken(GET('/api/v1/findings', { params: { query: {} } }))).data.items ?? [],
  })
  const measures = useQuery({
    queryKey: ['own', 'measures'],
    queryFn: async () => (await taken(GET('/api/v1/measures', { params: { query: {} } }))).data.items ?? [],
  })
  const appeals = useQuery({
    queryKey: ['own', 'appeals'],
    queryFn: async () => (await taken(GET('/api/v1/appeals', { params: { query: {} } }))).data.items ?? [],
  })
  const notices: Notice[] = [
    ...(measures.data ?? []).map((measure) => notice('measure', measure, measure.kind?.text)),
    ...(violations.data ?? []).map((violation) => notice('violation', violation, violation.category?.text)),
  ]
  const error = violations.error ?? measures.error ?? appeals.error
  return (
    <section>
      <h2>{t('own.notices')}</h2>
      {error && <Trouble error={error} />}
      {(violations.isLoading || measures.isLoading) && <Loading />}
      {!violations.isLoading && notices.length === 0 && <p className="faint">{t('own.noNotices')}</p>}
      {notices.map((each) => (
        <Shown key={each.id} notice={each} appeal={appeals.data?.find((appeal) => appeal.targetId === each.id)} />
      ))}
    </section>
  )
}

function notice(
  against: Notice['against'],
  decision: Schemas['MeasureView'] | Schemas['FindingView'],
  what: string | undefined,
): Notice {
  return {
    id: decision.id ?? '',
    against,
    number: decision.number,
    what,
    status: decision.status,
    appealUntil: decision.appealUntil,
    statement: decision.statement as Notice['statement'],
  }
}

function Shown({ notice, appeal }: { notice: Notice; appeal: Schemas['AppealView'] | undefined }) {
  const { t } = useTranslation()
  const stands = STANDING.includes(notice.status?.code ?? '')
  const open = stands && notice.appealUntil != null && Date.parse(notice.appealUntil) > Date.now()
  return (
    <article className="card">
      <h2>
        {t(`own.against.${notice.against}`)} {notice.number} <Badge>{notice.what}</Badge> <Badge tone="wait">{notice.status?.text}</Badge>
      </h2>
      {notice.statement && <p className="prose">{notice.statement.facts}</p>}
      <Facts
        of={[
          [t('own.basis'), notice.statement?.legalBasis?.join(t('list.comma'))],
          [t('own.days'), notice.statement?.days],
          [t('own.appealUntil'), lastDay(notice.appealUntil)],
        ]}
      />
      {appeal ? (
        <>
          <p>
            {t('own.appealed', { number: appeal.number })} <Badge tone="wait">{appeal.status?.text}</Badge>{' '}
            {appeal.decidedAt == null && t('own.decideBy', { by: lastDay(appeal.decideBy) })}
          </p>
          {appeal.decidedAt && (
            <p className="prose">
              <When at={appeal.decidedAt} /> {(appeal.statement as { facts?: string } | undefined)?.facts}
            </p>
          )}
        </>
      ) : (
        open && <Appeal notice={notice} />
      )}
    </article>
  )
}

function Appeal({ notice }: { notice: Notice }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [writing, setWriting] = useState(false)
  const [text, setText] = useState('')
  const file = useMutation({
    mutationFn: () =>
      taken(
        POST('/api/v1/appeals', {
          body: { against: notice.against, targetId: notice.id, text },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['own'] }),
  })
  if (!writing) {
    return (
      <button type="button" onClick={() => setWriting(true)}>
        {t('own.appeal')}
      </button>
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        file.mutate()
      }}
    >
      <Labelled text={t('own.appealText')} help={t('own.appealHelp')}>
        <textarea required maxLength={5000} value={text} onChange={(event) => setText(event.target.value)} autoFocus />
      </Labelled>
      {file.error && <Trouble error={file.error} />}
      <div className="buttons">
        <button type="submit" className="main" disabled={file.isPending}>
          {t('own.appealSend')}
        </button>
        <button type="button" onClick={() => setWriting(false)}>
          {t('complain.back')}
        </button>
      </div>
    </form>
  )
}
