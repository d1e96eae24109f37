import { useState } from 'react'
import { Notice } from '../../ui/Notice.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { useWorkerResult } from '../use-worker-result.ts'
import { ViewerFailed } from '../ViewerFailed.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import styles from '../viewer.module.css'
import { DataGrid } from './DataGrid.tsx'
import type { Sheet } from './sheet.worker.ts'

const numbers = new Intl.NumberFormat('en-GB')

const startWorker = (): Worker => new Worker(new URL('sheet.worker.ts', import.meta.url), { type: 'module' })

/** "A", "B" … "AA": what a spreadsheet calls its columns. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

/** An Excel workbook: the stored values of each sheet, without formulas, charts or macros. */
export default function SheetViewer({ file, name }: ViewerProps) {
  const { answer: sheets, error } = useWorkerResult<Sheet[]>(startWorker, file)
  const [chosen, setChosen] = useState(0)
  if (error !== undefined) return <ViewerFailed error={error} what="this workbook" />
  if (sheets === undefined) return <ViewerLoading label="Reading the workbook" />
  const sheet = sheets[chosen] ?? sheets[0]
  const rows = sheet?.rows ?? []
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1)
  return (
    <div className={styles['viewer']}>
      <div className={styles['toolbar']}>
        <SelectField
          label="Sheet"
          value={String(chosen)}
          options={sheets.map((one, index) => ({ value: String(index), label: one.name }))}
          onChange={(value) => setChosen(Number(value))}
        />
        <span className={styles['fact']} role="status">
          {numbers.format(rows.length)} {rows.length === 1 ? 'row' : 'rows'}
        </span>
        <span className={styles['fact']}>Values only, as they were last saved</span>
      </div>
      {sheet?.isClipped === true && (
        <Notice tone="warning">
          Only part of this sheet is shown: it has too many rows or columns. Download the file to see all of
          it.
        </Notice>
      )}
      <DataGrid
        key={chosen}
        label={`Rows of ${name}`}
        head={Array.from({ length: columns }, (_, index) => columnName(index))}
        rows={rows}
      />
    </div>
  )
}
