import { Button } from '../../components/ui/Button.tsx'
import { SelectField } from '../../components/ui/SelectField.tsx'
import { useAnnounceChange } from '../../components/ui/use-announce-change.ts'
import { importMessages } from './messages.ts'
import type { Import } from './use-import.ts'
import type { Book } from '../../components/plan/worker/worker-messages.ts'
import styles from './import.module.css'

interface ChooseSheetProps {
  session: Import
  book: Book
}

/** Which sheet of a workbook is meant. It stays while another one is read, so that the focus does. */
export function ChooseSheet({ session, book }: ChooseSheetProps) {
  const { table, refusal } = session.state
  // Why there is none is an alert of its own.
  useAnnounceChange(
    table === undefined ? importMessages.readingSheet : importMessages.table(session.source, table.rowCount),
  )
  return (
    <div className={styles['sheet']}>
      <SelectField
        label={importMessages.sheet}
        value={String(book.sheet)}
        options={book.sheets.map(({ name, isHidden }, place) => ({
          value: String(place),
          label: importMessages.sheetOption(name, isHidden),
        }))}
        onChange={(place) => session.chooseSheet(Number(place))}
      />
      {table === undefined && refusal === undefined && <span>{importMessages.readingSheet}</span>}
      {refusal !== undefined && <Button onClick={session.restart}>{importMessages.another}</Button>}
    </div>
  )
}
