import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { PLACES } from './Frame'

const KEYS: [keys: string[], text: string][] = [
  [['j', '↓'], 'help.next'],
  [['k', '↑'], 'help.previous'],
  [['Enter'], 'help.open'],
  [['t'], 'help.take'],
  [['x'], 'help.giveBack'],
  [['1', '…', '9'], 'help.act'],
  [['n'], 'help.raise'],
  [['u'], 'help.back'],
  [['Esc'], 'help.close'],
  [['?'], 'help.help'],
]

export default function Help({ close }: { close: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal open title={t('help.title')} onCancel={close} footer={null}>
      <dl className="keys">
        {KEYS.map(([keys, text]) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
        {PLACES.map(([key, path, text]) => (
          <div key={path}>
            <dt>
              <kbd>g</kbd> <kbd>{key}</kbd>
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
