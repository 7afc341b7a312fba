import { useTranslation } from 'react-i18next'
import { lastDay } from '../../shared/time'
import { Facts, Long, Section, useWords, When } from '../kit/bits'

interface Stated {
  facts?: string
  legalBasis?: string[]
  authorityMay?: string | null
  measure?: string
  days?: number
  appealUntil?: string
  issuedAt?: string
}

/** A statement of reasons as it was issued. Services pass it on as the document that was hashed. */
export function Statement({ of, hash }: { of: unknown; hash: string | null | undefined }) {
  const { t } = useTranslation()
  const words = useWords()
  if (of === null || of === undefined) {
    return null
  }
  const stated = (typeof of === 'string' ? JSON.parse(of) : of) as Stated
  return (
    <Section title={t('statement.title')}>
      <p className="prose">{stated.facts}</p>
      <Facts
        of={[
          [t('statement.basis'), stated.legalBasis?.map((basis) => <div key={basis}>{basis}</div>)],
          [t('statement.authorityMay'), stated.authorityMay],
          [t('statement.measure'), stated.measure && words('measure.measure-kind', stated.measure)],
          [t('statement.days'), stated.days],
          [t('statement.issued'), <When key="at" at={stated.issuedAt} />],
          [t('statement.appealUntil'), lastDay(stated.appealUntil)],
          [t('statement.hash'), hash && <Long key="hash" text={hash} />],
        ]}
      />
    </Section>
  )
}

