import { useEffect, useState } from 'react'
import { Notice } from '../../ui/Notice.tsx'
import { NoPreview } from '../NoPreview.tsx'
import { runInWorker } from '../run-in-worker.ts'
import { ViewerFailed } from '../ViewerFailed.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import styles from '../viewer.module.css'
import type { CsvAnswer, CsvPart } from './csv.worker.ts'
import { DataGrid } from './DataGrid.tsx'

const numbers = new Intl.NumberFormat('en-GB')

const DELIMITERS: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' }

const startWorker = (): Worker => new Worker(new URL('csv.worker.ts', import.meta.url), { type: 'module' })

interface CsvState {
  of: Blob
  rows: string[][]
  answer?: CsvAnswer
  error?: unknown
}

/** Comma-separated values as a table. Cells are text: nothing in them is calculated. */
export default function CsvViewer({ file, name }: ViewerProps) {
  const [state, setState] = useState<CsvState>({ of: file, rows: [] })

  useEffect(() => {
    const closing = new AbortController()
    runInWorker<CsvAnswer, CsvPart>(startWorker(), file, {
      signal: closing.signal,
      onPart: ({ rows }) =>
        setState((old) => ({ ...old, of: file, rows: old.of === file ? [...old.rows, ...rows] : rows })),
    }).then(
      (answer) => setState((old) => ({ ...old, answer })),
      (error: unknown) => {
        if (!closing.signal.aborted) setState((old) => ({ ...old, error }))
      },
    )
    return () => closing.abort()
  }, [file])

  const { rows, answer, error } = state
  if (error !== undefined && rows.length === 0) return <ViewerFailed error={error} what="this table" />
  const [head, ...body] = rows
  if (head === undefined && answer !== undefined) {
    return (
      <NoPreview title="The table is empty">
        <p>The file holds separators and blank lines only.</p>
      </NoPreview>
    )
  }
  if (head === undefined) return <ViewerLoading label="Reading the table" />
  return (
    <div className={styles['viewer']}>
      <div className={styles['toolbar']}>
        <span className={styles['fact']} role="status">
          {numbers.format(body.length)} {body.length === 1 ? 'row' : 'rows'}
          {answer === undefined && error === undefined && ', reading on…'}
        </span>
        {answer && (
          <span className={styles['fact']}>
            Separated by {DELIMITERS[answer.delimiter] ?? answer.delimiter} · {answer.encoding.toUpperCase()}
          </span>
        )}
      </div>
      {(answer?.isClipped === true || error !== undefined) && (
        <Notice tone="warning">
          {error === undefined
            ? 'Only part of this table is shown: it has too many rows or columns.'
            : 'The rest of this table could not be read.'}{' '}
          Download the file to see all of it.
        </Notice>
      )}
      <DataGrid label={`Rows of ${name}`} head={head} rows={body} />
    </div>
  )
}
