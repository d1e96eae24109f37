import { useState } from 'react'
import { counted } from '../../../lib/format/counts.ts'
import { readerLocale } from '../../../lib/format/locale.ts'
import { CheckField } from '../../ui/CheckField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { FindBox } from '../FindBox.tsx'
import { EMPTY_SHEET, EMPTY_SHEET_TITLE, IN_THIS_SHEET, SHEET_VALUES, SHOW_HIDDEN } from './messages.ts'
import { PreviewMessage } from '../PreviewMessage.tsx'
import { runInWorker } from '../run-in-worker.ts'
import { DataGrid } from '../table/DataGrid.tsx'
import { shownColumnCount, shownRowCount } from '../table/grid-data.ts'
import { useGridFind } from '../table/use-grid-find.ts'
import { ToolbarFact } from '../Toolbar.tsx'
import { useLoaded } from '../use-loaded.ts'
import { ViewerError } from '../ViewerError.tsx'
import { ViewerFrame } from '../ViewerFrame.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import { sheetOmissions } from './sheet-omissions.ts'
import { choosable, hiddenCounts, isHidden, sheetGrid } from './sheet-view.ts'
import { NO_CELLS, sheetsSchema } from './sheets.ts'
import type { Sheet, Sheets } from './sheets.ts'

const startWorker = (): Worker => new Worker(new URL('sheet.worker.ts', import.meta.url), { type: 'module' })

/** An Excel workbook: the values of each sheet as Excel shows them, without formulas, charts or macros. */
export default function SheetViewer({ file, name }: ViewerProps) {
  const reading = useLoaded(file, (signal) =>
    runInWorker(startWorker(), { file, locale: readerLocale() ?? 'en' }, { result: sheetsSchema, signal }),
  )
  if (reading.step === 'failed') return <ViewerError error={reading.error} what="this workbook" />
  if (reading.step === 'loading') return <ViewerLoading label="Reading workbook" />
  return <SheetTabs book={reading.result} name={name} />
}

const EMPTY: Sheet = { ...NO_CELLS, name: '', state: 'visible', type: 'cells', omissions: [] }

function hidesAnything({ sheets }: Sheets): boolean {
  return sheets.some((sheet) => {
    const { rows, columns } = hiddenCounts(sheet)
    return (isHidden(sheet) && sheet.type === 'cells') || rows + columns > 0
  })
}

/** One sheet at a time, with a list to choose it from. */
export function SheetTabs({ book, name }: { book: Sheets; name: string }) {
  const [chosen, setChosen] = useState(book.active)
  const [showsHidden, setShowsHidden] = useState(false)
  const choices = choosable(book, showsHidden)
  const choice = choices.find(({ place }) => place === chosen) ?? choices[0]
  const data = sheetGrid(choice?.sheet ?? EMPTY, showsHidden)
  const key = `${choice?.place}/${showsHidden}`
  const { find, box } = useGridFind(data, key)
  return (
    <ViewerFrame
      toolbar={
        <>
          <SelectField
            label="Sheet"
            value={String(choice?.place)}
            options={choices.map(({ place, sheet }) => ({
              value: String(place),
              label: isHidden(sheet) ? `${sheet.name} (hidden)` : sheet.name,
            }))}
            onChange={(value) => setChosen(Number(value))}
          />
          {hidesAnything(book) && (
            <CheckField label={SHOW_HIDDEN} checked={showsHidden} onChange={setShowsHidden} />
          )}
          <ToolbarFact role="status">{counted(shownRowCount(data), 'row')}</ToolbarFact>
          <ToolbarFact>{SHEET_VALUES}</ToolbarFact>
          <FindBox {...box} scope={book.sheets.length > 1 ? IN_THIS_SHEET : undefined} />
        </>
      }
      omissions={sheetOmissions(book, choice?.sheet, showsHidden)}
    >
      {shownRowCount(data) === 0 || shownColumnCount(data) === 0 ? (
        <PreviewMessage title={EMPTY_SHEET_TITLE}>
          <p>{EMPTY_SHEET}</p>
        </PreviewMessage>
      ) : (
        <DataGrid key={key} label={`Rows of ${name}`} data={data} find={find} />
      )}
    </ViewerFrame>
  )
}
