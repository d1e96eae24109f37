import { loadedEngine } from '../../writes/engine/load-write-engine.ts'
import { useWritesOfCustomer } from '../../writes/hooks/use-writes.ts'
import type { Connection } from '../../api/connections.ts'
import { SyncButton } from '../../components/shell/SyncButton.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { WritePanel } from '../../components/write/WritePanel.tsx'
import type { SentChange } from '../../writes/rules/overlay.ts'

interface RecordWritesProps {
  companyId: string
  customerId: string
  /** Values on the screen that Codat's copy does not hold yet. */
  changes: readonly SentChange[]
  connection: Connection | undefined
}

/** The last write of this record from this device, and the values that wait for a sync. */
export function RecordWrites({ companyId, customerId, changes, connection }: RecordWritesProps) {
  const awaiting = changes.filter(({ state }) => state === 'confirmed')
  const last = useWritesOfCustomer(companyId, customerId).find((entry) => !entry.acknowledged)
  return (
    <>
      {last !== undefined && <WritePanel entry={last} />}
      {awaiting.length > 0 && (
        <Notice tone="warning">
          Confirmed and awaiting sync: {awaiting.map(({ label }) => label).join(', ')}. Codat will have{' '}
          {awaiting.length === 1 ? 'it' : 'them'} after the next sync.{' '}
          <SyncButton companyId={companyId} connection={connection} />
        </Notice>
      )}
      {last !== undefined && last.readBack !== null && last.readBack.differences.length > 0 && (
        <Notice tone="warning" onDismiss={() => void loadedEngine()?.acknowledge(last.id)}>
          This record has been synced. {last.platformName} stored some fields differently from what you sent.
        </Notice>
      )}
    </>
  )
}
