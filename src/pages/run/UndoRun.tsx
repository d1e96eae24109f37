import { useQuery } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import { appStatus, subscribeToAppStatus } from '../../api/app-status.ts'
import { Button } from '../../components/ui/Button.tsx'
import { Dialog } from '../../components/ui/Dialog.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { Pager } from '../../components/ui/Pager.tsx'
import { ChangesTable } from '../../components/write/ChangesTable.tsx'
import { useRunStart } from '../../components/write/use-run-start.ts'
import { formatList } from '../../lib/format/lists.ts'
import { toRun } from '../../lib/paths/run-link.ts'
import { requestsFor } from '../../writes/bulk/run-budget.ts'
import type { RunRow } from '../../writes/bulk/run-format.ts'
import type { RunView } from '../../writes/bulk/run-view.ts'
import type { Runs } from '../../writes/bulk/runs.ts'
import { startRun } from '../../writes/bulk/start-run.ts'
import type { RowUndo } from '../../writes/bulk/undo-run.ts'
import { runMessages } from './messages.ts'
import { undoName } from './run-names.ts'
import { reviewOfUndo } from './undo-review.ts'
import styles from './run.module.css'

interface UndoRunProps {
  view: RunView
  runs: Runs
  onClose: () => void
}

/** What takes a run back, as it would be sent now, to be read before it is. */
export default function UndoRun({ view, runs, onClose }: UndoRunProps) {
  const { run, counts } = view
  const { isStarting, problem, start, close } = useRunStart(onClose)
  const read = useQuery({
    queryKey: ['companies', run.companyId, 'runs', run.id, 'undo'],
    queryFn: ({ signal }) => runs.undoOf(run.id, signal),
    // What was read a while ago isn't what would be undone.
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  })
  const review = read.data && reviewOfUndo(read.data)
  const possible = review?.possible ?? []

  async function undo() {
    const { companyId, connectionId, platformName, isOfflineConnector, model } = run
    const connection = { id: connectionId, platformName, isOfflineConnector }
    const name = undoName(run.name)
    const id = await startRun({ companyId, connection, model, name, rows: possible })
    onClose()
    return toRun(companyId, id)
  }

  const busy = isStarting ? runMessages.starting : undefined
  return (
    <Dialog
      title={runMessages.undo}
      widthPx={760}
      onClose={close}
      actions={
        <>
          <Button disabledReason={busy} onClick={close}>
            {runMessages.cancel}
          </Button>
          {possible.length > 0 && (
            <Button look="primary" disabledReason={busy} onClick={() => void start(undo)}>
              {runMessages.startUndo(possible.length)}
            </Button>
          )}
          {read.isError && (
            <Button look="primary" onClick={() => void read.refetch()}>
              {runMessages.tryAgain}
            </Button>
          )}
        </>
      }
    >
      {problem !== undefined && <Notice tone="error">{problem}</Notice>}
      {read.isFetching && <p role="status">{runMessages.readingUndo(counts.confirmed)}</p>}
      {read.isError && !read.isFetching && <Notice tone="error">{runMessages.undoNotRead}</Notice>}
      {read.data !== undefined && <UndoReview undo={read.data} platform={run.platformName} />}
    </Dialog>
  )
}

function UndoReview({ undo, platform }: { undo: readonly RowUndo[]; platform: string }) {
  const { possible, refused, cleared } = reviewOfUndo(undo)
  const { quota } = useSyncExternalStore(subscribeToAppStatus, appStatus)
  return (
    <>
      {possible.length === 0 && <p>{runMessages.undoNone}</p>}
      {refused.length > 0 && (
        <ul className={styles['refused']}>
          {refused.map(({ kind, count }) => (
            <li key={kind}>{runMessages.refused[kind](count)}</li>
          ))}
        </ul>
      )}
      {cleared.length > 0 && (
        <Notice tone="warning">{runMessages.undoCleared(formatList(cleared), platform)}</Notice>
      )}
      {possible.length > 0 && (
        <>
          <p>
            {runMessages.undoPossible(possible.length)}{' '}
            {runMessages.undoCost(requestsFor(possible.length), quota?.remaining)}
          </p>
          <UndoRows rows={possible} />
        </>
      )}
    </>
  )
}

const PAGE_SIZE = 20

function UndoRows({ rows }: { rows: readonly RunRow[] }) {
  const [page, setPage] = useState(1)
  const shown = rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  return (
    <>
      {shown.map((row) => (
        <section key={row.customerId} className={styles['undo']}>
          <h3>
            <bdi translate="no">{row.title}</bdi>
          </h3>
          <ChangesTable changes={row.changes} />
        </section>
      ))}
      {rows.length > PAGE_SIZE && (
        <Pager
          label={runMessages.undoPages}
          page={page}
          pageSize={PAGE_SIZE}
          shown={shown.length}
          total={rows.length}
          hasNext={page * PAGE_SIZE < rows.length}
          isLoading={false}
          onPage={setPage}
        />
      )}
    </>
  )
}
