/** How many hex digits of an id people see. */
const DIGITS = 10

const LETTERS: Record<string, string> = {
  operator: 'O',
  streamer: 'S',
  session: 'L',
  finding: 'F',
  violation: 'F',
  measure: 'M',
  appeal: 'A',
  complaint: 'C',
  producer: 'F',
  product: 'P',
  batch: 'B',
  certificate: 'Q',
}

/** The short number of an aggregate, as services derive it from the id. */
export function shortNumber(noun: string, id: string): string {
  const digits = id.replaceAll('-', '').slice(-DIGITS).toUpperCase()
  return `${LETTERS[noun] ?? '#'}-${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`
}

/** A size in bytes as people say it. */
export function bytes(size: number): string {
  return size < 1024 * 1024 ? `${Math.ceil(size / 1024)} kB` : `${(size / 1024 / 1024).toFixed(1)} MB`
}
