import { loadedEngine } from '../../writes/engine/load-write-engine.ts'
import { useWritesOfCustomer } from '../../writes/hooks/use-writes.ts'
import type { Connection } from '../../api/connections.ts'
import { SyncButton } from '../../components/shell/SyncButton.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { WritePanel } from '../../components/write/WritePanel.tsx'
import type { AwaitedValue } from '../../writes/rules/overlay.ts'

interface RecordWritesProps {
  companyId: string
  customerId: string
  /** Values on the screen that Codat's copy does not hold yet. */
  awaiting: readonly AwaitedValue[]
  connection: Connection | undefined
}

/** The last write of this record from this device, and the values that wait for a sync. */
export function RecordWrites({ companyId, customerId, awaiting, connection }: RecordWritesProps) {
  const last = useWritesOfCustomer(companyId, customerId).find((entry) => !entry.acknowledged)
  return (
    <>
      {last !== undefined && <WritePanel entry={last} />}
      {awaiting.length > 0 && (
        <Notice tone="warning">
          Shown as sent and confirmed, awaiting sync: {awaiting.map(({ label }) => label).join(', ')}. Codat’s
          own copy follows with the next sync. <SyncButton companyId={companyId} connection={connection} />
        </Notice>
      )}
      {last !== undefined && last.readBack !== null && last.readBack.differences.length > 0 && (
        <Notice tone="warning" onDismiss={() => void loadedEngine()?.acknowledge(last.id)}>
          The sync has brought this record back, and {last.platformName} stored some fields differently from
          what was sent.
        </Notice>
      )}
    </>
  )
}
