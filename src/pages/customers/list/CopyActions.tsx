import { useOnline } from '../../../components/feedback/use-online.ts'
import { messageForError } from '../../../api/error-messages.ts'
import { Button } from '../../../components/ui/Button.tsx'
import { selectedCount } from '../../../model/selection/selection.ts'
import type { CustomersList } from '../use-customers-list.ts'
import { IncompleteList } from '../../../api/incomplete-list.ts'
import { incompleteMessage } from '../../../api/incomplete-list-messages.ts'
import { selectionMessages } from './selection-messages.ts'
import type { Selecting } from './selection-store.ts'
import { useCopySelection } from './use-copy-selection.ts'

interface CopyActionsProps {
  companyId: string
  platform: string | undefined
  customers: CustomersList
  selecting: Selecting
}

/** The selected customers on the clipboard. What has to be read for it is said first, shown, and can be stopped. */
export function CopyActions(props: CopyActionsProps) {
  const copying = useCopySelection(props)
  const isOnline = useOnline()
  const count = selectedCount(props.selecting.selection, props.customers.total)
  const { state, cost, putKept } = copying

  if (state.step === 'running')
    return (
      <>
        <span role="status">{selectionMessages.reading(state.progress.done, state.progress.total)}</span>
        <Button onClick={copying.cancel}>{selectionMessages.cancel}</Button>
      </>
    )
  if (cost !== undefined)
    return (
      <>
        <span role="status">{cost}</span>
        <Button look="primary" onClick={copying.read}>
          {selectionMessages.read}
        </Button>
        <Button onClick={copying.cancel}>{selectionMessages.cancel}</Button>
      </>
    )
  const nothing = selectionMessages.nothing(count)
  return (
    <>
      {state.step === 'failed' && (
        <span role="alert">
          {selectionMessages.failed(
            state.error instanceof IncompleteList
              ? incompleteMessage(state.error.reason, 'the reading')
              : messageForError(state.error, isOnline).title,
          )}
        </span>
      )}
      {putKept && (
        <>
          <span>{selectionMessages.notAllowed}</span>
          <Button look="primary" onClick={putKept}>
            {selectionMessages.copyAgain}
          </Button>
        </>
      )}
      <Button disabledReason={nothing} onClick={() => copying.copy('tsv')}>
        {selectionMessages.copyTsv}
      </Button>
      <Button disabledReason={nothing} onClick={() => copying.copy('markdown')}>
        {selectionMessages.copyMarkdown}
      </Button>
    </>
  )
}
