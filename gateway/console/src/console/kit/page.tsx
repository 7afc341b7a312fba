import type { UseQueryResult } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { codesOf } from './commands'
import { Title } from './bits'
import { useList, type PageOf } from './data'
import { useKeys } from './keys'
import { Loading, Nothing, Trouble } from './states'

/** Shows one thing once it is read. */
export function Shown<T>({ one, children }: { one: UseQueryResult<T>; children: (shown: T) => ReactNode }) {
  const navigate = useNavigate()
  useKeys({ u: () => void navigate(-1) })
  if (one.data !== undefined) {
    return <>{children(one.data)}</>
  }
  return one.error === null ? <Loading /> : <Trouble error={one.error} again={() => void one.refetch()} />
}

export interface Filter {
  name: string
  label: string
  /** The list of codes to choose from; text without it. */
  codes?: string
  /** Codes that are not in a list of their own. */
  values?: string[]
}

export interface Column<T> {
  label: string
  cell: (item: T) => ReactNode
  number?: boolean
}

/** A list of a service, with its filters in the address. */
export function ListPage<T extends { id?: string }>({
  noun,
  title,
  filters,
  columns,
  read,
  extra,
}: {
  noun: string
  title: string
  filters: Filter[]
  columns: Column<T>[]
  read: (query: Record<string, string>, cursor: string | undefined) => Promise<PageOf<T>>
  extra?: ReactNode
}) {
  const { t } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const query = Object.fromEntries(
    filters.flatMap(({ name }) => (search.has(name) ? [[name, search.get(name) ?? '']] : [])),
  )
  const list = useList<T>([noun, query], (cursor) => read(query, cursor))
  const change = (name: string, value: string | undefined) =>
    setSearch((known) => {
      known.delete(name)
      if (value) {
        known.set(name, value)
      }
      return known
    })
  return (
    <>
      <Title
        extra={
          <span className="filters">
            {filters.map((filter) => (
              <FilterInput key={filter.name} filter={filter} value={query[filter.name]} change={change} />
            ))}
            {extra}
          </span>
        }
      >
        {t(title)}
      </Title>
      <Rows list={list} columns={columns} />
    </>
  )
}

function FilterInput({
  filter,
  value,
  change,
}: {
  filter: Filter
  value: string | undefined
  change: (name: string, value: string | undefined) => void
}) {
  const { t } = useTranslation()
  if (filter.codes === undefined) {
    return (
      <Input.Search
        key={value}
        allowClear
        placeholder={t(filter.label)}
        aria-label={t(filter.label)}
        defaultValue={value}
        onSearch={(text) => change(filter.name, text.trim())}
        className="filter-text"
      />
    )
  }
  return (
    <Select
      allowClear
      placeholder={t(filter.label)}
      aria-label={t(filter.label)}
      value={value}
      onChange={(code: string | undefined) => change(filter.name, code)}
      options={(filter.values ?? codesOf(filter.codes)).map((code) => ({ value: code, label: t(`${filter.codes}.${code}`) }))}
      popupMatchSelectWidth={false}
    />
  )
}

/** The rows of a list that is read page by page. */
export function Rows<T extends { id?: string }>({
  list,
  columns,
  empty = 'list.empty',
}: {
  list: {
    items: T[] | undefined
    error: Error | null
    hasNextPage: boolean
    isFetchingNextPage: boolean
    fetchNextPage: () => unknown
    refetch: () => unknown
  }
  columns: Column<T>[]
  empty?: string
}) {
  const { t } = useTranslation()
  if (list.error !== null) {
    return <Trouble error={list.error} again={() => void list.refetch()} />
  }
  if (list.items === undefined) {
    return <Loading />
  }
  if (list.items.length === 0) {
    return <Nothing text={t(empty)} />
  }
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('list.region')}>
        <table className="rows list">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.label} className={column.number ? 'number' : undefined}>
                  {t(column.label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {list.items.map((item, place) => (
              <tr key={item.id ?? place}>
                {columns.map((column) => (
                  <td key={column.label} className={column.number ? 'number' : undefined}>
                    {column.cell(item)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {list.hasNextPage && (
        <Button block loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
    </>
  )
}
