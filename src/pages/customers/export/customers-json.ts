import { asJson, isJsonObject, own, toObject } from '../../../lib/json.ts'
import type { JsonValue } from '../../../lib/json.ts'
import type { CustomersFile } from './customers-file.ts'
import { keptColumns } from './kept-columns.ts'

/** Customers written at a time. */
const WRITTEN_AT_ONCE = 1000

const textOf = (record: string, member: string): string => {
  const json = asJson(JSON.parse(record))
  const value = isJsonObject(json) ? own(json, member) : undefined
  return typeof value === 'string' ? value.toLowerCase() : JSON.stringify(value ?? '')
}

/** Collects customers as Codat sent them, for a file of one JSON list. As texts, which take the least memory. */
export function createCustomersJson(columns: readonly string[] | undefined): CustomersFile {
  let records: string[] = []
  const isKept = keptColumns(columns?.map((path) => path.replace(/[.[].*/, '')))

  function kept(record: unknown): JsonValue {
    const json = asJson(record)
    return columns !== undefined && isJsonObject(json)
      ? toObject(Object.entries(json).filter(([name]) => isKept(name)))
      : json
  }

  return {
    add: (added) => void records.push(...added.map((record) => JSON.stringify(kept(record)))),
    sort(orderBy) {
      const sign = orderBy.startsWith('-') ? -1 : 1
      const member = orderBy.replace(/^-/, '')
      records = records
        .map((record) => ({ record, key: textOf(record, member) }))
        .toSorted((a, b) => (a.key === b.key ? 0 : sign * (a.key < b.key ? -1 : 1)))
        .map(({ record }) => record)
    },
    write(onRows) {
      const parts: Blob[] = []
      for (let from = 0; from < records.length; from += WRITTEN_AT_ONCE) {
        const some = records.slice(from, from + WRITTEN_AT_ONCE)
        parts.push(new Blob([from === 0 ? '' : ',\n', some.join(',\n')]))
        onRows(from + some.length)
      }
      return new Blob(['[\n', ...parts, '\n]\n'], { type: 'application/json' })
    },
  }
}
