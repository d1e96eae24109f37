import { useState } from 'react'
import { SelectField } from '../../ui/SelectField.tsx'
import { CLIPPED_SHEET, SHEET_VALUES } from '../messages.ts'
import { runInWorker } from '../run-in-worker.ts'
import { ToolbarFact } from '../Toolbar.tsx'
import { useLoaded } from '../use-loaded.ts'
import { ViewerError } from '../ViewerError.tsx'
import { ViewerFrame } from '../ViewerFrame.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import { columnName } from './column-name.ts'
import { DataGrid } from './DataGrid.tsx'
import { rowCount } from './row-count.ts'
import { sheetsSchema } from './sheets.ts'
import type { Sheets } from './sheets.ts'

const startWorker = (): Worker => new Worker(new URL('sheet.worker.ts', import.meta.url), { type: 'module' })

/** An Excel workbook: the stored values of each sheet, without formulas, charts or macros. */
export default function SheetViewer({ file, name }: ViewerProps) {
  const reading = useLoaded(file, (signal) =>
    runInWorker(startWorker(), file, { result: sheetsSchema, signal }),
  )
  if (reading.step === 'failed') return <ViewerError error={reading.error} what="this workbook" />
  if (reading.step === 'loading') return <ViewerLoading label="Reading workbook" />
  return <SheetTabs sheets={reading.result} name={name} />
}

/** One sheet at a time, with a list to choose it from. */
export function SheetTabs({ sheets, name }: { sheets: Sheets; name: string }) {
  const [chosen, setChosen] = useState(0)
  const sheet = sheets[chosen] ?? sheets[0]
  const rows = sheet?.rows ?? []
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1)
  return (
    <ViewerFrame
      toolbar={
        <>
          <SelectField
            label="Sheet"
            value={String(chosen)}
            options={sheets.map((one, index) => ({ value: String(index), label: one.name }))}
            onChange={(value) => setChosen(Number(value))}
          />
          <ToolbarFact role="status">{rowCount(rows.length)}</ToolbarFact>
          <ToolbarFact>{SHEET_VALUES}</ToolbarFact>
        </>
      }
      omissions={sheet?.isClipped === true ? [CLIPPED_SHEET] : []}
    >
      <DataGrid
        key={chosen}
        label={`Rows of ${name}`}
        head={Array.from({ length: columns }, (_, index) => columnName(index))}
        rows={rows}
      />
    </ViewerFrame>
  )
}
