import { Button } from '../../../components/ui/Button.tsx'
import { Dialog } from '../../../components/ui/Dialog.tsx'
import { EXPORT_FORMATS } from './export-format.ts'
import type { ExportFormat } from './export-format.ts'
import { exportMessages } from './messages.ts'
import styles from './ExportDialog.module.css'

interface ExportDialogProps {
  onChoose: (format: ExportFormat) => void
  onClose: () => void
}

/** What an export holds, and the choice of its format. */
export function ExportDialog({ onChoose, onClose }: ExportDialogProps) {
  return (
    <Dialog
      title="Export customers"
      widthPx={440}
      onClose={onClose}
      actions={<Button onClick={onClose}>Cancel</Button>}
    >
      <div className={styles['choices']}>
        <p>{exportMessages.choose}</p>
        {EXPORT_FORMATS.map((format, place) => (
          <div key={format} className={styles['choice']}>
            <Button data-autofocus={place === 0 || undefined} onClick={() => onChoose(format)}>
              {exportMessages.formats[format].action}
            </Button>
            <p>{exportMessages.formats[format].hint}</p>
          </div>
        ))}
      </div>
    </Dialog>
  )
}
