import { useState, useSyncExternalStore } from 'react'
import { saveBlob } from '../../../api/attachment-download.ts'
import { Button } from '../../../components/ui/Button.tsx'
import { Dialog } from '../../../components/ui/Dialog.tsx'
import { savedViews, subscribeToViews } from '../../../lib/storage/saved-views.ts'
import { putBack, viewsFor } from '../../../lib/views/change-views.ts'
import type { SavedView } from '../../../lib/views/saved-view.ts'
import { viewsFile } from '../../../lib/views/views-file.ts'
import { keepViews } from './keep-views.ts'
import { ImportViews } from './ImportViews.tsx'
import { ManagedView } from './ManagedView.tsx'
import { viewMessages } from './messages.ts'
import styles from './views.module.css'

interface ManageViewsProps {
  companyId: string
  onClose: () => void
}

/** Names, order, default and end of views, and their way from one browser to another. */
export default function ManageViews({ companyId, onClose }: ManageViewsProps) {
  const all = useSyncExternalStore(subscribeToViews, savedViews)
  const views = viewsFor(all, companyId)
  const [removed, setRemoved] = useState<{ view: SavedView; place: number }>()
  const [imported, setImported] = useState('')

  function remove(view: SavedView) {
    setRemoved({ view, place: all.indexOf(view) })
    keepViews((now) => now.filter(({ id }) => id !== view.id), viewMessages.removed(view.name))
  }

  function undo() {
    if (removed === undefined) return
    keepViews((now) => putBack(now, removed.view, removed.place), viewMessages.restored(removed.view.name))
    setRemoved(undefined)
  }

  function exportViews() {
    saveBlob(new Blob([viewsFile(views)], { type: 'application/json' }), viewMessages.fileName)
  }

  return (
    <Dialog
      title={viewMessages.manage}
      onClose={onClose}
      actions={
        <>
          <ImportViews companyId={companyId} onImported={setImported} />
          <Button disabledReason={views.length === 0 ? viewMessages.none : undefined} onClick={exportViews}>
            {viewMessages.exportFile}
          </Button>
          <Button look="primary" onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      <p className={styles['hint']}>{views.length === 0 ? viewMessages.none : viewMessages.manageHint}</p>
      <ol className={styles['managed']}>
        {views.map((view, place) => (
          <ManagedView
            key={view.id}
            view={view}
            place={place}
            views={views}
            companyId={companyId}
            onRemove={() => remove(view)}
          />
        ))}
      </ol>
      {removed && (
        <p className={styles['changed']}>
          {viewMessages.removed(removed.view.name)}
          {/* Another one each time: the button that deleted a view is gone, and the focus with it. */}
          <Button key={removed.view.id} onClick={undo} ref={(button) => button?.focus()}>
            {viewMessages.undo}
          </Button>
        </p>
      )}
      <p role="status">{imported}</p>
    </Dialog>
  )
}
