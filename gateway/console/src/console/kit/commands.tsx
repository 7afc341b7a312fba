import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox, Form, Input, InputNumber, Modal, Select } from 'antd'
import i18next from 'i18next'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Refused, type Answer } from '../../shared/api'
import { forget } from '../queue/items'
import { capital } from './bits'
import { useKeys } from './keys'
import { leaseHeader } from './leases'
import { Trouble } from './states'

export interface Field {
  name: string
  /** Key of the text that names it. */
  label: string
  kind: 'line' | 'text' | 'choice' | 'money' | 'number' | 'yes' | 'day' | 'lines'
  /** Codes to choose from, and the list that says what they mean. */
  codes?: string
  required?: boolean
  initial?: unknown
  help?: string
}

export type Headers = { 'If-Match': string; 'Work-Item-Lease'?: number }

export interface Command<T> {
  /** As the server calls it among the allowed actions. */
  action: string
  label: string
  danger?: boolean
  /** What is asked for before it is sent; without fields it is only confirmed. */
  fields?: Field[]
  /** What is shown above the fields, such as the effect that it will have. */
  preview?: (values: Record<string, unknown>) => ReactNode
  send: (headers: Headers, values: never) => Promise<Answer<T>>
}

/** The codes of a list of the services, in the services' order. */
export function codesOf(list: string): string[] {
  const known = i18next.getResourceBundle(i18next.language, 'translation') as Record<string, string>
  return Object.keys(known)
    .filter((key) => key.startsWith(`${list}.`))
    .map((key) => key.slice(list.length + 1))
}

/** Buttons for what the server says may be done now, and nothing else; the digits press them. */
export function Commands<T>({
  noun,
  id,
  etag,
  actions,
  commands,
}: {
  noun: string
  id: string
  etag: string | undefined
  actions: string[] | null | undefined
  commands: Command<T>[]
}) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<Command<T>>()
  const allowed = commands.filter((command) => actions?.includes(command.action))
  useKeys(Object.fromEntries(allowed.map((command, place) => [String(place + 1), () => setChosen(command)])))
  if (allowed.length === 0) {
    return <p className="faint">{t('command.none')}</p>
  }
  return (
    <div className="actions">
      {allowed.map((command, place) => (
        <Button
          key={command.action + command.label}
          danger={command.danger}
          type={place === 0 && !command.danger ? 'primary' : 'default'}
          onClick={() => setChosen(command)}
        >
          {capital(t(command.label))} <kbd aria-hidden="true">{place + 1}</kbd>
        </Button>
      ))}
      {chosen && (
        <Dialogue key={chosen.label} noun={noun} id={id} etag={etag ?? ''} command={chosen} close={() => setChosen(undefined)} />
      )}
    </div>
  )
}

function Dialogue<T>({
  noun,
  id,
  etag,
  command,
  close,
}: {
  noun: string
  id: string
  etag: string
  command: Command<T>
  close: () => void
}) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Record<string, unknown>>()
  const values = Form.useWatch([], form) ?? initialOf(command)
  const sending = useMutation({
    mutationFn: (sent: Record<string, unknown>) =>
      command.send({ 'If-Match': etag, ...leaseHeader(id) }, bodyOf(command, sent) as never),
    onSuccess: (answer) => {
      queries.setQueryData(['one', noun, id], answer)
      forget(queries, id)
      void queries.invalidateQueries({ queryKey: ['list'] })
      void message.success(t('command.done', { what: t(command.label) }))
      close()
    },
    onError: (error) => {
      if (error instanceof Refused) {
        form.setFields(
          (error.problem.errors ?? []).flatMap((fault) => {
            const field = command.fields?.find((each) => fault.pointer?.startsWith(pointerOf(each)))
            return field ? [{ name: field.name, errors: [[fault.message, fault.remedy].filter(Boolean).join(' · ')] }] : []
          }),
        )
      }
    },
  })
  return (
    <Modal
      open
      title={capital(t(command.label))}
      okText={capital(t(command.label))}
      okButtonProps={{ danger: command.danger === true, type: command.danger ? 'default' : 'primary', loading: sending.isPending, htmlType: 'submit', form: 'command' }}
      onCancel={close}
      width={640}
      style={{ top: 24 }}
      destroyOnHidden
    >
      <div className="stack">
        {command.preview?.(values)}
        {sending.error && <Trouble error={sending.error} />}
        {!command.fields && <p>{t('command.sure')}</p>}
        <Form
          id="command"
          form={form}
          layout="vertical"
          initialValues={initialOf(command)}
          onFinish={(sent) => sending.mutate(sent)}
          requiredMark="optional"
        >
          {command.fields?.map((field) => (
            <Form.Item
              key={field.name}
              name={field.name}
              label={field.kind === 'yes' ? undefined : t(field.label)}
              extra={field.help && t(field.help)}
              rules={field.required ? [{ required: true, message: t('command.required') }] : []}
              valuePropName={field.kind === 'yes' ? 'checked' : 'value'}
            >
              {inputOf(field, t)}
            </Form.Item>
          ))}
        </Form>
      </div>
    </Modal>
  )
}

function inputOf(field: Field, t: (key: string) => string): ReactNode {
  switch (field.kind) {
    case 'line':
      return <Input />
    case 'text':
      return <Input.TextArea rows={6} />
    case 'lines':
      return <Input.TextArea rows={4} />
    case 'choice':
      return (
        <Select
          allowClear={!field.required}
          options={codesOf(field.codes ?? '').map((code) => ({ value: code, label: t(`${field.codes}.${code}`) }))}
        />
      )
    case 'money':
      return <InputNumber min={0} precision={2} prefix="¥" />
    case 'number':
      return <InputNumber min={0} precision={0} />
    case 'yes':
      return <Checkbox>{t(field.label)}</Checkbox>
    case 'day':
      return <Input type="date" />
  }
}

function initialOf<T>(command: Command<T>): Record<string, unknown> {
  return Object.fromEntries((command.fields ?? []).map((field) => [field.name, field.initial]))
}

function pointerOf(field: Field): string {
  return `/${field.name.replaceAll('.', '/')}`
}

/** What is sent: names with dots become objects, money becomes fen, lines become a list, and what is empty is left out. */
function bodyOf<T>(command: Command<T>, values: Record<string, unknown>): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  for (const field of command.fields ?? []) {
    const value = wire(field, values[field.name])
    if (value !== undefined) {
      const path = field.name.split('.')
      const last = path.pop() ?? ''
      const inside = path.reduce((at, name) => (at[name] ??= {}) as Record<string, unknown>, body)
      inside[last] = value
    }
  }
  return body
}

function wire(field: Field, value: unknown): unknown {
  if (value === undefined || value === null || value === '') {
    return undefined
  }
  switch (field.kind) {
    case 'money':
      return Math.round(Number(value) * 100)
    case 'lines':
      return String(value)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
    default:
      return value
  }
}
