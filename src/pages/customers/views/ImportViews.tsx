import { announce } from '../../../components/ui/announce.ts'
import { buttonClass } from '../../../components/ui/button-class.ts'
import { savedViews } from '../../../lib/storage/saved-views.ts'
import { MOST_VIEWS } from '../../../lib/views/saved-view.ts'
import { LONGEST_FILE, readViewsFile } from '../../../lib/views/views-file.ts'
import { keepViews } from './keep-views.ts'
import { importMessage, viewMessages } from './messages.ts'
import styles from './views.module.css'

/** Adds the views of a file, and returns what came of it. */
async function importViews(file: File, companyId: string): Promise<string> {
  if (file.size > LONGEST_FILE) return viewMessages.tooLarge
  try {
    const read = readViewsFile(await file.text(), savedViews(), () => crypto.randomUUID())
    if (read.is === 'read') keepViews(() => read.views)
    return importMessage(read, MOST_VIEWS, companyId)
  } catch {
    return viewMessages.unreadable
  }
}

interface ImportViewsProps {
  companyId: string
  /** Called with what came of a file. */
  onImported: (message: string) => void
}

/** Adds the views of a file that somebody chooses. */
export function ImportViews({ companyId, onImported }: ImportViewsProps) {
  async function read(field: HTMLInputElement) {
    const [file] = field.files ?? []
    if (file === undefined) return
    const message = await importViews(file, companyId)
    onImported(message)
    announce(message)
    // The same file can be chosen once more.
    field.value = ''
  }
  return (
    <label className={`${buttonClass('plain')} ${styles['import']}`}>
      {viewMessages.importFile}
      <input
        type="file"
        className="visually-hidden"
        accept=".json,application/json"
        onChange={({ currentTarget }) => void read(currentTarget)}
      />
    </label>
  )
}
