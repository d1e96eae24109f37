import { ActionLink } from '../../components/shell/ActionLink.tsx'
import { changeMessages } from '../../components/write/messages.ts'
import { useNoWriting } from '../../components/record/use-no-writing.ts'
import { toEditCustomer } from '../../lib/paths/links.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'

/** Opens the form with what a confirmed change replaced. Shown only where this device knows what that was. */
export function UndoAction({ companyId, entry }: { companyId: string; entry: JournalEntry }) {
  const noWriting = useNoWriting({ companyId, feature: 'Put' })
  const isKnown = entry.kind === 'create' || entry.opened !== null
  if (entry.state !== 'confirmed' || entry.customerId === null || !isKnown) return null
  return (
    <ActionLink
      {...toEditCustomer(companyId, entry.customerId, { undo: entry.id, connection: entry.connectionId })}
      look="quiet"
      disabledReason={noWriting}
    >
      {changeMessages.undo}
    </ActionLink>
  )
}
