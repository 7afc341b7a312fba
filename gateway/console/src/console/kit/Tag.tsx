import type { HTMLAttributes, ReactNode } from 'react'

export type Tone = 'good' | 'wait' | 'bad' | 'busy'

/** A word that stands out, in colours that can be read in both themes. */
export function Tag({ tone, children, ...others }: { tone?: Tone; children: ReactNode } & HTMLAttributes<HTMLSpanElement>) {
  return (
    <span className={`tag ${tone ?? ''}`} {...others}>
      {children}
    </span>
  )
}
