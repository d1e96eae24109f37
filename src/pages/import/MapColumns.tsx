import { useQuery } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import { appStatus, subscribeToAppStatus } from '../../api/app-status.ts'
import { customerQueries } from '../../api/customer-queries.ts'
import { pageFacts } from '../../api/paging.ts'
import { ALL_CUSTOMERS } from '../../components/plan/all-customers.ts'
import { planViewMessages } from '../../components/plan/messages.ts'
import { takeLostFocus } from '../../components/plan/take-lost-focus.ts'
import { Button } from '../../components/ui/Button.tsx'
import { SelectField } from '../../components/ui/SelectField.tsx'
import { rememberedColumns } from '../../lib/storage/import-columns.ts'
import { CLEAR_TOKEN } from '../../model/plan/clear-token.ts'
import { requestsToRead } from '../customers/export/list-source.ts'
import { fieldLabel, fieldOptions, firstColumns } from './field-options.ts'
import { importMessages } from './messages.ts'
import type { Import } from './use-import.ts'
import type { PlanTarget } from '../../components/plan/use-plan-target.ts'
import type { TableFacts } from '../../components/plan/worker/worker-messages.ts'
import planStyles from '../../components/plan/plan.module.css'
import styles from './import.module.css'

interface MapColumnsProps {
  target: PlanTarget
  session: Import
  table: TableFacts
}

/** What each column is about, and what comparing costs. */
export function MapColumns({ target, session, table }: MapColumnsProps) {
  const { companyId, model } = target
  const [first] = useState(() => ({
    columns: firstColumns(model, table.headings, rememberedColumns(companyId, table.headings)),
    clearToken: CLEAR_TOKEN,
  }))
  const choice = session.choice ?? first
  const { columns, clearToken } = choice
  const list = useQuery(customerQueries.list(companyId, ALL_CUSTOMERS))
  const { total } = pageFacts(list.data, ALL_CUSTOMERS)
  const { quota } = useSyncExternalStore(subscribeToAppStatus, appStatus)
  const options = fieldOptions(model, columns)
  const mapped = columns.filter((path) => path !== null)
  const twice = mapped.find((path, place) => mapped.indexOf(path) !== place)
  const problem =
    mapped.length === 0
      ? importMessages.nothingMapped
      : twice === undefined
        ? undefined
        : importMessages.twice(fieldLabel(model, twice))

  return (
    <div className={planStyles['step']}>
      <p ref={takeLostFocus} tabIndex={-1} className={planStyles['summary']}>
        {importMessages.table(session.source, table.rowCount)}
      </p>
      <div className={planStyles['scroller']} role="region" aria-label={importMessages.columns} tabIndex={0}>
        <table className={planStyles['table']}>
          <thead>
            <tr>
              <th scope="col">{importMessages.column}</th>
              <th scope="col">{importMessages.sample}</th>
              <th scope="col">{importMessages.field}</th>
            </tr>
          </thead>
          <tbody>
            {table.headings.map((heading, column) => {
              const name = heading.trim() === '' ? planViewMessages.unnamed(column + 1) : heading
              const samples = table.samples.flatMap((row) => row[column]?.trim() || [])
              return (
                // Columns never change places.
                // oxlint-disable-next-line react/no-array-index-key
                <tr key={column} className={columns[column] === null ? styles['leftOut'] : undefined}>
                  <th scope="row">{name}</th>
                  <td className={styles['samples']}>{samples.slice(0, 3).join(' · ')}</td>
                  <td>
                    <SelectField
                      label={importMessages.fieldOf(name)}
                      isLabelHidden
                      widthPx={260}
                      value={columns[column] ?? ''}
                      options={options}
                      onChange={(path) => {
                        const next = path === '' ? null : path
                        session.choose({ ...choice, columns: columns.with(column, next) })
                      }}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p>
        <label className={styles['token']}>
          {importMessages.token}
          <input
            className={planStyles['input']}
            value={clearToken}
            onChange={(event) => session.choose({ ...choice, clearToken: event.currentTarget.value })}
          />
        </label>{' '}
        <span className={planStyles['dim']}>{importMessages.emptyCells}</span>
      </p>
      <p className={planStyles['dim']}>
        {total === undefined
          ? importMessages.unknownCost
          : importMessages.cost(requestsToRead(total), quota?.remaining)}
      </p>
      <div className={planStyles['actions']}>
        <Button
          look="primary"
          disabledReason={problem}
          onClick={() => session.plan({ columns, clearToken: clearToken.trim() || CLEAR_TOKEN })}
        >
          {importMessages.plan}
        </Button>
        <Button onClick={session.restart}>{importMessages.another}</Button>
        {problem !== undefined && <span role="status">{problem}</span>}
      </div>
    </div>
  )
}
