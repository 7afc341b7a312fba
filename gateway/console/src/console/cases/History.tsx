import { useWords, When } from '../kit/bits'

interface Line {
  at?: string
  what?: string
  role?: string
  detail?: string | null
}

/** What happened, by whom in which role, the latest last. */
export function History({ lines, group }: { lines: Line[] | null | undefined; group: string }) {
  const words = useWords()
  return (
    <ol className="steps">
      {lines?.map((line, place) => (
        <li key={place}>
          <When at={line.at} /> <strong>{words(group, line.what ?? '')}</strong>{' '}
          <span className="faint">{words('role', line.role ?? '')}</span>
          {line.detail && <span className="faint"> · {words(`${group}.detail`, line.detail)}</span>}
        </li>
      ))}
    </ol>
  )
}
