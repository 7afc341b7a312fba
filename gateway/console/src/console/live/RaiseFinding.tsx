import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { POST, taken, type Schemas } from '../../shared/api'
import { codesOf } from '../kit/commands'
import { useKeys } from '../kit/keys'
import { Trouble } from '../kit/states'

type Request = Schemas['FindingRequest']

/** Raises a finding by hand, at a second of the livestream: now, unless another one is named. */
export function RaiseFinding({ sessionId, startedAt }: { sessionId: string; startedAt: string | undefined }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [key, setKey] = useState<string>()
  const raise = useMutation({
    mutationFn: (body: Request) =>
      taken(
        POST('/api/v1/findings', {
          params: { header: { 'Idempotency-Key': key } },
          body: { ...body, sessionId, source: 'moderator' },
        }),
      ),
    onSuccess: async ({ data }) => {
      setKey(undefined)
      void message.success(t('raise.done', { number: data.number }))
      await queries.invalidateQueries({ queryKey: ['list'] })
    },
  })
  // One key for one dialogue: sending twice raises one finding.
  const open = () => setKey(crypto.randomUUID())
  useKeys({ n: open })
  const second = startedAt ? Math.max(0, Math.floor((Date.now() - Date.parse(startedAt)) / 1000)) : 0
  return (
    <>
      <Button onClick={open}>
        {t('raise.title')} <kbd aria-hidden="true">n</kbd>
      </Button>
      {key !== undefined && (
        <Modal
          open
          title={t('raise.title')}
          okText={t('raise.send')}
          okButtonProps={{ htmlType: 'submit', form: 'raise', loading: raise.isPending }}
          onCancel={() => setKey(undefined)}
        >
          <div className="stack">
            {raise.error && <Trouble error={raise.error} />}
            <Form<Request> id="raise" layout="vertical" initialValues={{ second }} onFinish={(body) => raise.mutate(body)} requiredMark="optional">
              <Form.Item name="second" label={t('finding.second')}>
                <InputNumber min={0} precision={0} suffix={t('raise.seconds')} />
              </Form.Item>
              <Form.Item name="category" label={t('field.category')} rules={[{ required: true, message: t('command.required') }]}>
                <Select
                  options={codesOf('finding.category')
                    .filter((code) => code !== 'unclassified')
                    .map((code) => ({ value: code, label: t(`finding.category.${code}`) }))}
                />
              </Form.Item>
              <Form.Item name="severity" label={t('field.severity')} extra={t('raise.severityHelp')}>
                <Select
                  allowClear
                  options={codesOf('finding.severity').map((code) => ({ value: code, label: t(`finding.severity.${code}`) }))}
                />
              </Form.Item>
              <Form.Item name="note" label={t('finding.note')} rules={[{ required: true, message: t('command.required') }]}>
                <Input.TextArea rows={4} />
              </Form.Item>
            </Form>
          </div>
        </Modal>
      )}
    </>
  )
}
