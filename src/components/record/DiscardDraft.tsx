import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { recordMessages } from './messages.ts'

interface DiscardDraftProps {
  onDiscard: () => void
  onClose: () => void
}

/** Asks before a draft is deleted, which can't be undone. */
export default function DiscardDraft({ onDiscard, onClose }: DiscardDraftProps) {
  return (
    <Dialog
      title={recordMessages.discardTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{recordMessages.keepDraft}</Button>
          <Button
            look="primary"
            onClick={() => {
              onClose()
              onDiscard()
            }}
          >
            {recordMessages.discard}
          </Button>
        </>
      }
    >
      <p>{recordMessages.discardText}</p>
    </Dialog>
  )
}
