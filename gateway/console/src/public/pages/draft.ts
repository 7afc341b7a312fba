import { useEffect, useState } from 'react'
import type { Schemas } from '../../shared/api'
import type { Picked } from './evidence'

/** What somebody has typed so far. It stays on her device, and is gone when it was sent. */
export interface Draft {
  /** One key for one complaint, so that sending it again after an interruption files nothing twice. */
  key: string
  step: number
  kind: 'complaint' | 'report' | 'feedback'
  description: string
  streamer: string
  session: string
  product: string
  order: string
  amount: string
  name: string
  phone: string
  email: string
  publication: boolean
  alsoReport: boolean
  files: Picked[]
  /** What the service answered; from then on only files are still to be sent. */
  receipt: Schemas['ComplaintServiceReceipt'] | null
}

const KEPT_AS = 'chengxin.complaint-draft'

export function emptyDraft(): Draft {
  return {
    key: crypto.randomUUID(),
    step: 0,
    kind: 'complaint',
    description: '',
    streamer: '',
    session: '',
    product: '',
    order: '',
    amount: '',
    name: '',
    phone: '',
    email: '',
    publication: false,
    alsoReport: false,
    files: [],
    receipt: null,
  }
}

export function useDraft(): [Draft, (change: Partial<Draft>) => void, () => void] {
  const [draft, setDraft] = useState<Draft>(() => ({ ...emptyDraft(), ...kept() }))
  useEffect(() => {
    localStorage.setItem(KEPT_AS, JSON.stringify(draft))
  }, [draft])
  const forget = () => {
    setDraft(emptyDraft())
    localStorage.removeItem(KEPT_AS)
  }
  return [draft, (change) => setDraft((known) => ({ ...known, ...change })), forget]
}

function kept(): Partial<Draft> {
  try {
    return JSON.parse(localStorage.getItem(KEPT_AS) ?? '{}') as Partial<Draft>
  } catch {
    return {}
  }
}
