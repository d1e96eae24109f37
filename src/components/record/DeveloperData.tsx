import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { recordMessages } from './messages.ts'
import { JsonText } from './RawJson.tsx'

interface DeveloperDataProps {
  /** The record as Codat sent it. */
  value: unknown
  onClose: () => void
}

/** The data a record's pages are made from. */
export default function DeveloperData({ value, onClose }: DeveloperDataProps) {
  return (
    <Dialog
      title={recordMessages.developerData}
      widthPx={840}
      onClose={onClose}
      actions={<Button onClick={onClose}>{recordMessages.close}</Button>}
    >
      <JsonText value={value} />
    </Dialog>
  )
}
