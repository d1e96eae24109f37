import { useState } from 'react'
import { counted } from '../../../lib/format/counts.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { FindBox } from '../FindBox.tsx'
import { badBytes, ENCODING_DOUBTS } from '../messages.ts'
import {
  BROKEN_TABLE,
  CLIPPED_TABLE,
  EMPTY_TABLE,
  EMPTY_TABLE_TITLE,
  LOADING_ROWS,
  TABLE_OMISSIONS,
} from './messages.ts'
import { PreviewMessage } from '../PreviewMessage.tsx'
import { runInWorker } from '../run-in-worker.ts'
import { EncodingField } from '../text/EncodingField.tsx'
import { ToolbarFact } from '../Toolbar.tsx'
import { useLoaded } from '../use-loaded.ts'
import { ViewerError } from '../ViewerError.tsx'
import { ViewerFrame } from '../ViewerFrame.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import { csvPartSchema, csvSchema } from './csv.ts'
import type { Csv, CsvRequest } from './csv.ts'
import { DataGrid } from './DataGrid.tsx'
import type { GridData } from './grid-data.ts'
import { useGridFind } from './use-grid-find.ts'

const DELIMITERS: Record<string, string> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
  ':': 'colon',
  '\u001f': 'unit separator',
}

const DELIMITER_OPTIONS = [
  { value: '', label: 'Automatic' },
  { value: ',', label: 'Comma' },
  { value: ';', label: 'Semicolon' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Bar' },
  { value: ':', label: 'Colon' },
  { value: ' ', label: 'Space' },
]

const startWorker = (): Worker => new Worker(new URL('csv.worker.ts', import.meta.url), { type: 'module' })

type Rows = string[][]

async function readCsv(
  request: CsvRequest,
  signal: AbortSignal,
  onRows: (rows: Rows) => void,
): Promise<Csv & { rows: Rows }> {
  let all: Rows = []
  const onPart = ({ rows }: { rows: Rows }): void => {
    all = [...all, ...rows]
    onRows(all)
  }
  const parts = { schema: csvPartSchema, onPart }
  const csv = await runInWorker(startWorker(), request, { result: csvSchema, parts, signal })
  return { ...csv, rows: all }
}

const orAutomatic = (choice: string): string | undefined => (choice === '' ? undefined : choice)

/** Comma-separated values as a table. Cells are text: nothing in them is calculated. */
export default function CsvViewer({ file, name }: ViewerProps) {
  const [encoding, setEncoding] = useState('')
  const [delimiter, setDelimiter] = useState('')
  // A viewer shows one file for as long as it's there.
  const key = `${encoding}/${delimiter}`
  const reading = useLoaded<Csv & { rows: Rows }, Rows>(key, (signal, onRows) =>
    readCsv({ file, encoding: orAutomatic(encoding), delimiter: orAutomatic(delimiter) }, signal, onRows),
  )
  const csv = reading.step === 'ready' ? reading.result : undefined
  const rows = csv?.rows ?? (reading.step === 'ready' ? [] : (reading.progress ?? []))
  const data = csvGrid(rows, csv)
  const { find, box } = useGridFind(data, `${key}/${rows.length}`)
  const hasRows = rows.length > 0 && csv?.isBlank !== true
  return (
    <ViewerFrame
      toolbar={
        <>
          <ToolbarFact role="status">
            {hasRows && counted(data.rows.length, 'row')}
            {hasRows && reading.step === 'loading' && `, ${LOADING_ROWS}`}
          </ToolbarFact>
          {csv && <CsvFacts csv={csv} />}
          <SelectField
            label="Separator"
            value={delimiter}
            options={DELIMITER_OPTIONS}
            onChange={setDelimiter}
          />
          <EncodingField value={encoding} onChange={setEncoding} />
          <FindBox {...box} />
        </>
      }
      omissions={hasRows && reading.step === 'failed' ? [BROKEN_TABLE] : omissionsOf(csv)}
    >
      {hasRows && <DataGrid key={key} label={`Rows of ${name}`} data={data} find={find} />}
      {!hasRows && reading.step === 'failed' && <ViewerError error={reading.error} what="this table" />}
      {!hasRows && reading.step === 'loading' && <ViewerLoading label="Reading table" />}
      {!hasRows && reading.step === 'ready' && (
        <PreviewMessage title={EMPTY_TABLE_TITLE}>
          <p>{EMPTY_TABLE}</p>
        </PreviewMessage>
      )}
    </ViewerFrame>
  )
}

function csvGrid(rows: Rows, csv: Csv | undefined): GridData {
  const [head = [], ...body] = rows
  const columns = csv?.columns ?? rows.reduce((most, row) => Math.max(most, row.length), 1)
  // Rows may have more cells than the heading has names.
  return {
    head: Array.from({ length: Math.max(1, columns) }, (_, column) => head[column] ?? ''),
    isHeadText: true,
    rows: body,
  }
}

function omissionsOf(csv: Csv | undefined): string[] {
  if (csv === undefined) return []
  const sentences = csv.omissions.map(({ kind, count, places }) =>
    kind === 'badBytes'
      ? badBytes(count, csv.encoding.toUpperCase(), places[0] ?? '')
      : TABLE_OMISSIONS[kind](count, places),
  )
  const { doubt, encoding, omissions } = csv
  // Letters that can't be read say as much.
  if (doubt !== undefined && omissions.every(({ kind }) => kind !== 'badBytes'))
    sentences.push(ENCODING_DOUBTS[doubt](encoding.toUpperCase()))
  return csv.isClipped ? [CLIPPED_TABLE, ...sentences] : sentences
}

function CsvFacts({ csv: { delimiter, encoding } }: { csv: Csv }) {
  return (
    <ToolbarFact>
      Separated by {DELIMITERS[delimiter] ?? delimiter} · {encoding.toUpperCase()}
    </ToolbarFact>
  )
}
