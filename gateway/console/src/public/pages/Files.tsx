import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bytes } from '../../shared/numbers'
import { Badge, Labelled, Trouble } from '../kit'
import { fileOf, giveUp, LARGEST, MOST_FILES, pick, send, TAKEN, type Picked, type Place } from './evidence'

/** Picks files and shows those that were picked. */
export function PickFiles({ picked, change, most = MOST_FILES }: { picked: Picked[]; change: (picked: Picked[]) => void; most?: number }) {
  const { t } = useTranslation()
  const [reading, setReading] = useState(false)
  const [wrong, setWrong] = useState<string[]>([])
  const take = async (chosen: File[]) => {
    setReading(true)
    const refused: string[] = []
    const known = new Map(picked.map((each) => [each.sha256, each]))
    for (const file of chosen) {
      if (file.size === 0 || file.size > LARGEST) {
        refused.push(t(file.size === 0 ? 'files.empty' : 'files.tooLarge', { name: file.name, most: bytes(LARGEST) }))
        continue
      }
      try {
        const one = await pick(file)
        if (known.size < most || known.has(one.sha256)) {
          known.set(one.sha256, one)
        } else {
          refused.push(t('files.tooMany', { name: file.name, most: MOST_FILES }))
        }
      } catch {
        refused.push(t('files.unreadable', { name: file.name }))
      }
    }
    setReading(false)
    setWrong(refused)
    change([...known.values()])
  }
  return (
    <>
      <Labelled text={t('files.pick')} help={t('files.help', { files: MOST_FILES, most: bytes(LARGEST) })}>
        <input
          type="file"
          multiple
          accept={TAKEN}
          disabled={reading}
          onChange={(event) => {
            const input = event.target
            void take([...(input.files ?? [])]).then(() => {
              input.value = ''
            })
          }}
        />
      </Labelled>
      {reading && (
        <p role="status" className="faint">
          {t('files.reading')}
        </p>
      )}
      {wrong.length > 0 && (
        <div role="alert" className="trouble">
          {wrong.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
    </>
  )
}

/** The files that were picked, each with the way to leave it out. */
export function PickedFiles({ picked, remove }: { picked: Picked[]; remove?: (one: Picked) => void }) {
  const { t } = useTranslation()
  return (
    <ul className="plain-list" aria-label={t('files.title')}>
      {picked.map((one) => (
        <li key={one.sha256}>
          {one.name} <small>{bytes(one.size)}</small> {fileOf(one) === undefined && <Badge tone="wait">{t('files.again')}</Badge>}{' '}
          {remove && (
            <button type="button" className="plain" aria-label={t('files.removeOne', { name: one.name })} onClick={() => remove(one)}>
              {t('files.remove')}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Sends files one after the other. Says so when nothing is left to send. */
export function SendFiles({
  place,
  picked,
  change,
  done,
}: {
  place: Place
  picked: Picked[]
  change: (picked: Picked[]) => void
  done: () => void
}) {
  const { t } = useTranslation()
  const [sent, setSent] = useState<string[]>([])
  const [failed, setFailed] = useState<string[]>([])
  const open = picked.filter((one) => !sent.includes(one.sha256))
  const next = open.find((one) => fileOf(one) !== undefined && !failed.includes(one.sha256))
  const all = open.length === 0
  const told = useRef(false)
  useEffect(() => {
    if (all && !told.current) {
      told.current = true
      done()
    }
  }, [all, done])
  const remove = (one: Picked) => {
    void giveUp(place, one).catch(() => undefined)
    change(picked.filter((each) => each.sha256 !== one.sha256))
  }
  return (
    <>
      <ul className="plain-list" aria-label={t('files.title')}>
        {picked.map((one) => (
          <li key={one.sha256}>
            <SendFile
              place={place}
              picked={one}
              now={one === next}
              sent={sent.includes(one.sha256)}
              done={() => setSent((known) => [...known, one.sha256])}
              fail={() => setFailed((known) => [...known, one.sha256])}
              remove={() => remove(one)}
            />
          </li>
        ))}
      </ul>
      {open.some((one) => fileOf(one) === undefined) && (
        <>
          <p className="faint">{t('files.againText')}</p>
          <PickFiles picked={picked} change={change} />
        </>
      )}
    </>
  )
}

function SendFile({
  place,
  picked,
  now,
  sent,
  done,
  fail,
  remove,
}: {
  place: Place
  picked: Picked
  now: boolean
  sent: boolean
  done: () => void
  fail: () => void
  remove: () => void
}) {
  const { t } = useTranslation()
  const [there, setThere] = useState(0)
  const [lost, setLost] = useState(false)
  const [error, setError] = useState<Error>()
  const { id, token } = place
  const tell = useRef({ done, fail })
  useEffect(() => {
    tell.current = { done, fail }
  })
  useEffect(() => {
    if (!now) {
      return undefined
    }
    const stop = new AbortController()
    const report = (much: number, broken: boolean) => {
      setThere(much)
      setLost(broken)
    }
    send({ id, token }, picked, report, stop.signal).then(
      () => tell.current.done(),
      (trouble: unknown) => {
        if (!stop.signal.aborted) {
          setError(trouble instanceof Error ? trouble : new Error(String(trouble)))
          tell.current.fail()
        }
      },
    )
    return () => stop.abort()
  }, [now, id, token, picked])
  return (
    <>
      {picked.name} <small>{bytes(picked.size)}</small>{' '}
      {sent ? (
        <Badge tone="good">{t('files.sent')}</Badge>
      ) : (
        <>
          <progress max={picked.size} value={there} aria-label={t('files.progress', { name: picked.name })} />{' '}
          <button type="button" className="plain" aria-label={t('files.removeOne', { name: picked.name })} onClick={remove}>
            {t('files.remove')}
          </button>
          {lost && (
            <p role="status" className="faint">
              {t('files.lost')}
            </p>
          )}
          {error && <Trouble error={error} />}
        </>
      )}
    </>
  )
}
