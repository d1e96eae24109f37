import { toCustomer } from '../../lib/paths/links.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { Link } from '../router/Link.tsx'
import { isPlainRowClick } from '../ui/table/row-click.ts'
import type { ChangeRow } from './change-row.ts'
import { changeMessages } from './messages.ts'
import { NextAction } from './NextAction.tsx'
import { ResultMark } from './ResultMark.tsx'
import styles from './changes-list.module.css'

interface ChangesListRowProps {
  row: ChangeRow
  companyId: string
  entry: JournalEntry | undefined
  /** Said where changes of several companies are listed. */
  companyName: string | undefined
  showsRecord: boolean
  isSelected: boolean
  onOpen: () => void
}

/** A change: a line of columns where there is room for them, else a card. */
export function ChangesListRow(props: ChangesListRowProps) {
  const { row, companyId, entry, companyName, showsRecord, isSelected, onOpen } = props
  return (
    // The button in the row is the real thing; a click anywhere in it is an extra.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <tr
      role="row"
      className={styles['row']}
      data-selected={isSelected}
      onClick={(event) => {
        if (isPlainRowClick(event)) onOpen()
      }}
    >
      <td role="cell" data-cell="result">
        <button type="button" className={styles['open']} data-row-link={row.key} onClick={onOpen}>
          <ResultMark label={row.result} tone={row.tone} />
        </button>
      </td>
      {showsRecord && (
        <td role="cell" data-cell="customer" translate={row.isNamed ? 'no' : undefined} title={row.customer}>
          {row.customerId === undefined ? (
            <span className={row.isNamed ? styles['customer'] : styles['dim']}>{row.customer}</span>
          ) : (
            <Link
              {...toCustomer(companyId, row.customerId)}
              className={row.isId ? styles['id'] : styles['customer']}
            >
              {row.customer}
            </Link>
          )}
          {companyName !== undefined && <span className={styles['dim']}> · {companyName}</span>}
        </td>
      )}
      <td
        role="cell"
        data-cell="changed"
        title={row.isElsewhere ? changeMessages.elsewhere : row.changedInFull || undefined}
      >
        {row.changed}
        {row.isElsewhere && <span className={styles['dim']}> · {changeMessages.elsewhere}</span>}
      </td>
      <td role="cell" data-cell="when" title={row.exactly}>
        {row.when}
      </td>
      <td role="cell" data-cell="reason" title={row.reason || undefined} dir="auto">
        {row.reason}
      </td>
      <td role="cell" data-cell="action">
        {entry !== undefined && row.group === 'attention' && <NextAction entry={entry} room="row" />}
      </td>
    </tr>
  )
}
