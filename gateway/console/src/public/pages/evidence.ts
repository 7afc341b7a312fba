import { POST, Refused, taken, type Schemas } from '../../shared/api'
import { language } from '../../shared/language'

/** A file that was picked. The browser forgets the file itself with the page; picked again it is known by its hash. */
export interface Picked {
  sha256: string
  name: string
  size: number
}

/** Whose complaint the files belong to. */
export interface Place {
  id: string
  token: string
}

export const MOST_FILES = 9
export const LARGEST = 100 * 1024 * 1024
export const TAKEN = '.jpg,.jpeg,.png,.webp,.heic,.mp4,.mov,.pdf'

const LEAST_PART = 128 * 1024
const LARGEST_PART = 1024 * 1024
/** A part that takes less is followed by one of twice the size, one that takes more than twice as long by one of half. */
const PLEASANT = 2_000
const LONGEST_WAIT = 15_000

/** The files of this page, by hash. */
const files = new Map<string, File>()

export function fileOf(picked: Picked): File | undefined {
  return files.get(picked.sha256)
}

export async function pick(file: File): Promise<Picked> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
  files.set(sha256, file)
  return { sha256, name: file.name.replaceAll(/[/\\\p{Cc}]/gu, '_').slice(-200), size: file.size }
}

/** Tells how much of a file is there, and whether the connection is lost at the moment. */
export type Report = (sent: number, lost: boolean) => void

/** Sends a file from where the service has it to its end, through interruptions, until it is refused or given up. */
export async function send(place: Place, picked: Picked, report: Report, signal: AbortSignal): Promise<void> {
  const file = fileOf(picked)
  if (file === undefined) {
    throw new Error('the file has to be picked again')
  }
  let wait = 1_000
  let known = 0
  for (;;) {
    try {
      const begun = await announce(place, picked, signal)
      known = begun.received ?? 0
      report(known, false)
      await sendFrom(place, begun, file, (sent) => {
        known = sent
        wait = 1_000
        report(sent, false)
      }, signal)
      return
    } catch (trouble) {
      signal.throwIfAborted()
      if (!passes(trouble)) {
        throw trouble
      }
      report(known, true)
      await pause(wait, signal)
      wait = Math.min(wait * 2, LONGEST_WAIT)
    }
  }
}

/** Gives up a file that is on its way. That it is not there any more is what is wanted. */
export async function giveUp(place: Place, picked: Picked): Promise<void> {
  const begun = await announce(place, picked, undefined)
  if (begun.complete !== true) {
    await fetch(address(place, begun), { method: 'DELETE', headers: headers(place) })
  }
}

export async function download(place: Place, file: Schemas['EvidenceView']): Promise<Blob> {
  const answer = await fetch(address(place, file), { headers: headers(place) })
  return (await accepted(answer)).blob()
}

async function announce(place: Place, picked: Picked, signal: AbortSignal | undefined): Promise<Schemas['EvidenceView']> {
  const { data } = await taken(
    POST('/api/v1/complaints/{id}/evidence', {
      params: { path: { id: place.id }, header: { 'Complaint-Token': place.token } },
      body: { name: picked.name, size: picked.size, sha256: picked.sha256 },
      signal,
    }),
  )
  return data
}

async function sendFrom(
  place: Place,
  begun: Schemas['EvidenceView'],
  file: File,
  report: (sent: number) => void,
  signal: AbortSignal,
): Promise<void> {
  let part = LEAST_PART
  let sent = begun.received ?? 0
  let complete = begun.complete === true
  while (!complete) {
    const began = performance.now()
    const answer = await accepted(
      await fetch(address(place, begun), {
        method: 'PATCH',
        headers: { ...headers(place), 'Content-Type': 'application/octet-stream', 'Upload-Offset': String(sent) },
        body: file.slice(sent, sent + part),
        signal,
      }),
    )
    const after = (await answer.json()) as Schemas['EvidenceView']
    sent = after.received ?? sent
    complete = after.complete === true
    report(sent)
    const took = performance.now() - began
    part = took < PLEASANT ? Math.min(part * 2, LARGEST_PART) : took > 2 * PLEASANT ? Math.max(part / 2, LEAST_PART) : part
  }
}

/** Whether it is worth to ask again where to go on: the connection broke, the service is busy, or was further. */
function passes(trouble: unknown): boolean {
  return (
    trouble instanceof TypeError ||
    (trouble instanceof Refused &&
      (trouble.status === 0 || trouble.status >= 500 || trouble.status === 429 || trouble.code === 'wrong-offset'))
  )
}

async function pause(time: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const stop = () => {
      window.clearTimeout(timer)
      window.removeEventListener('online', stop)
      signal.removeEventListener('abort', stop)
      resolve()
    }
    const timer = window.setTimeout(stop, time)
    window.addEventListener('online', stop)
    signal.addEventListener('abort', stop)
  })
  signal.throwIfAborted()
}

function address(place: Place, file: Schemas['EvidenceView']): string {
  return `/api/v1/complaints/${place.id}/evidence/${file.id}`
}

function headers(place: Place): Record<string, string> {
  return { 'Complaint-Token': place.token, 'Accept-Language': language() }
}

async function accepted(answer: Response): Promise<Response> {
  if (!answer.ok) {
    throw new Refused((await answer.json().catch(() => ({}))) as Schemas['Problem'], answer.status)
  }
  return answer
}
