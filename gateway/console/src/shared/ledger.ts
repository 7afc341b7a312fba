/** An entry of the ledger's feed: a CloudEvent in JSON with its place in the ledger. */
export interface LedgerLine {
  id: string
  type: string
  subject: string
  time: string
  source: string
  jurisdiction: string
  actorrole?: string
  ledgerindex: number
  data?: Record<string, unknown>
}

export interface LedgerPage {
  lines: LedgerLine[]
  /** How far was looked; lines that the reader may not see are left out. */
  lookedUpTo: number
}

/** The feed is lines of JSON, which the API's description cannot describe. */
export async function ledgerPage(after: number, limit: number): Promise<LedgerPage> {
  const answer = await fetch(`/api/v1/feed?after=${after}&limit=${limit}`)
  if (!answer.ok) {
    throw new Error(String(answer.status))
  }
  const lines = (await answer.text())
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LedgerLine)
  return { lines, lookedUpTo: Number(answer.headers.get('Feed-Next') ?? after) }
}
