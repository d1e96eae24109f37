import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { appStatus } from '../../../api/app-status.ts'
import { customerQueries } from '../../../api/customer-queries.ts'
import { pageFacts } from '../../../api/paging.ts'
import { Link } from '../../../components/router/Link.tsx'
import { Button } from '../../../components/ui/Button.tsx'
import { Dialog } from '../../../components/ui/Dialog.tsx'
import { SelectField } from '../../../components/ui/SelectField.tsx'
import type { CustomersSearch } from '../../../lib/paths/customers-search.ts'
import { toImport } from '../../../lib/paths/import-link.ts'
import { EXPORT_FORMATS } from './export-format.ts'
import type { ExportChoice } from './export-format.ts'
import { requestsToRead } from './list-source.ts'
import { exportDialogMessages } from './dialog-messages.ts'
import { listedColumns, listedTitles } from './listed-columns.ts'
import { exportMessages } from './messages.ts'
import styles from './ExportDialog.module.css'

interface ExportDialogProps {
  companyId: string
  /** The list as it is on the screen. */
  search: CustomersSearch
  /** How many of its customers are meant, where not all. */
  selected: number | undefined
  onChoose: (choice: ExportChoice) => void
  onClose: () => void
}

/** What an export holds, what it costs, and the choice of its columns and format. */
export function ExportDialog({ companyId, search, selected, onChoose, onClose }: ExportDialogProps) {
  // The list of customers that were selected one by one isn't the one on the screen. What was read before will do.
  const list = useQuery({ ...customerQueries.list(companyId, search), staleTime: Infinity })
  const { total } = pageFacts(list.data, search)
  const cost = selected === undefined ? exportDialogMessages.cost : exportDialogMessages.costOfSelected
  const [isListed, setListed] = useState(false)
  const columns = isListed ? listedColumns(search.columns) : undefined
  return (
    <Dialog
      title="Export customers"
      widthPx={460}
      onClose={onClose}
      actions={<Button onClick={onClose}>Cancel</Button>}
    >
      <div className={styles['choices']}>
        <p>
          {selected === undefined ? exportMessages.choose : exportDialogMessages.chooseSelected(selected)}
        </p>
        <p>
          {list.isPending
            ? exportDialogMessages.counting
            : cost(
                total,
                total === undefined ? undefined : requestsToRead(total),
                appStatus().quota?.remaining,
              )}
        </p>
        <SelectField
          label={exportDialogMessages.columns}
          value={isListed ? 'list' : 'all'}
          options={[
            { value: 'all', label: exportDialogMessages.allColumns },
            { value: 'list', label: exportDialogMessages.listColumns },
          ]}
          onChange={(value) => setListed(value === 'list')}
        />
        {isListed && <p>{exportDialogMessages.listed(listedTitles(search.columns))}</p>}
        {EXPORT_FORMATS.map((format, place) => (
          <div key={format} className={styles['choice']}>
            <Button data-autofocus={place === 0 || undefined} onClick={() => onChoose({ format, columns })}>
              {exportDialogMessages.formats[format].action}
            </Button>
            <p>{exportDialogMessages.hint(format, isListed)}</p>
          </div>
        ))}
        <p>
          {exportDialogMessages.importInstead}{' '}
          <Link {...toImport(companyId)}>{exportDialogMessages.importFile}</Link>
        </p>
      </div>
    </Dialog>
  )
}
