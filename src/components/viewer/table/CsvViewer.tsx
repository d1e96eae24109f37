import { BROKEN_TABLE, CLIPPED_TABLE, EMPTY_TABLE, EMPTY_TABLE_TITLE, LOADING_ROWS } from '../messages.ts'
import { PreviewMessage } from '../PreviewMessage.tsx'
import { runInWorker } from '../run-in-worker.ts'
import { ToolbarFact } from '../Toolbar.tsx'
import { useLoaded } from '../use-loaded.ts'
import { ViewerError } from '../ViewerError.tsx'
import { ViewerFrame } from '../ViewerFrame.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import { csvPartSchema, csvSchema } from './csv.ts'
import type { Csv } from './csv.ts'
import { DataGrid } from './DataGrid.tsx'
import { rowCount } from './row-count.ts'

const DELIMITERS: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' }

const startWorker = (): Worker => new Worker(new URL('csv.worker.ts', import.meta.url), { type: 'module' })

type Rows = string[][]

async function readCsv(
  file: Blob,
  signal: AbortSignal,
  onRows: (rows: Rows) => void,
): Promise<Csv & { rows: Rows }> {
  let all: Rows = []
  const onPart = ({ rows }: { rows: Rows }): void => {
    all = [...all, ...rows]
    onRows(all)
  }
  const parts = { schema: csvPartSchema, onPart }
  const csv = await runInWorker(startWorker(), file, { result: csvSchema, parts, signal })
  return { ...csv, rows: all }
}

/** Comma-separated values as a table. Cells are text: nothing in them is calculated. */
export default function CsvViewer({ file, name }: ViewerProps) {
  const reading = useLoaded<Csv & { rows: Rows }, Rows>(file, (signal, onRows) =>
    readCsv(file, signal, onRows),
  )
  const isDone = reading.step === 'ready'
  const [head, ...body] = isDone ? reading.result.rows : (reading.progress ?? [])
  if (head === undefined && reading.step === 'failed')
    return <ViewerError error={reading.error} what="this table" />
  if (head === undefined && reading.step === 'loading') return <ViewerLoading label="Reading table" />
  if (head === undefined) {
    return (
      <PreviewMessage title={EMPTY_TABLE_TITLE}>
        <p>{EMPTY_TABLE}</p>
      </PreviewMessage>
    )
  }
  const clipped = isDone && reading.result.isClipped ? [CLIPPED_TABLE] : []
  return (
    <ViewerFrame
      toolbar={
        <>
          <ToolbarFact role="status">
            {rowCount(body.length)}
            {reading.step === 'loading' && `, ${LOADING_ROWS}`}
          </ToolbarFact>
          {isDone && <CsvFacts csv={reading.result} />}
        </>
      }
      omissions={reading.step === 'failed' ? [BROKEN_TABLE] : clipped}
    >
      <DataGrid label={`Rows of ${name}`} head={head} rows={body} />
    </ViewerFrame>
  )
}

function CsvFacts({ csv: { delimiter, encoding } }: { csv: Csv }) {
  return (
    <ToolbarFact>
      Separated by {DELIMITERS[delimiter] ?? delimiter} · {encoding.toUpperCase()}
    </ToolbarFact>
  )
}
