import { useCompany } from '../../components/shell/use-company.ts'
import { SyncButton } from '../../components/shell/SyncButton.tsx'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'

/** Brings a confirmed change into Codat's data, over the connection it went through. */
export function SyncAction({ companyId, entry }: { companyId: string; entry: JournalEntry }) {
  const { connection } = useCompany(companyId, entry.connectionId)
  return <SyncButton companyId={companyId} connection={connection} look="primary" />
}
