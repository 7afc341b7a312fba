import { useTranslation } from 'react-i18next'
import { bytes } from '../../shared/numbers'
import { Section, When } from '../kit/bits'
import { Tag } from '../kit/Tag'
import { useEvidence } from './reads'

/** What browsers show; anything else is stored only. */
const SHOWN = ['image/jpeg', 'image/png', 'image/webp']

/** The files of a complaint: pictures as such, everything to download as it was sent. */
export function Evidence({ complaint }: { complaint: string }) {
  const { t } = useTranslation()
  const files = useEvidence(complaint).data?.data.items ?? []
  if (files.length === 0) {
    return null
  }
  return (
    <Section title={t('evidence.title')}>
      <ul className="evidence">
        {files.map((file) => {
          const address = `/api/v1/complaints/${complaint}/evidence/${file.id}`
          const name = file.name ?? file.mediaType ?? ''
          return (
            <li key={file.id}>
              {file.downloadable && SHOWN.includes(file.mediaType ?? '') && (
                <img src={address} alt={t('evidence.picture', { name })} loading="lazy" />
              )}
              <div>
                {file.downloadable ? (
                  <a href={address} download>
                    {name}
                  </a>
                ) : (
                  <>
                    {name} <Tag tone="wait">{t('evidence.withheld')}</Tag>
                  </>
                )}{' '}
                <span className="faint">
                  {bytes(file.size ?? 0)} · {file.mediaType} · <When at={file.addedAt} />
                </span>
                <br />
                <code>{file.sha256}</code>
              </div>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
