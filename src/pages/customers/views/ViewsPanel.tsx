import { late, LOADING } from '../../../components/ui/late.tsx'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { CopyButton } from '../../../components/ui/CopyButton.tsx'
import { Icon } from '../../../components/ui/Icon.tsx'
import { changeView } from '../../../lib/views/change-views.ts'
import type { SavedView } from '../../../lib/views/saved-view.ts'
import { keepViews } from './keep-views.ts'
import { viewMessages } from './messages.ts'
import { SaveViewForm } from './SaveViewForm.tsx'
import type { ViewsState } from './use-views.ts'
import { lastingLink } from '../../../lib/views/view-link.ts'
import styles from './views.module.css'

const ManageViews = late(() => import('./ManageViews.tsx'))

interface ViewsPanelProps {
  companyId: string
  state: ViewsState
  onClose: () => void
}

/** The views of the list, to open one, and to keep the list as it is as one. */
export function ViewsPanel({ companyId, state, onClose }: ViewsPanelProps) {
  const { views, current, isChanged, query, open } = state
  const [isSaving, setSaving] = useState(false)
  const [isManaging, setManaging] = useState(false)
  const choose = (view: SavedView | undefined) => {
    onClose()
    open(view)
  }
  return (
    <div className={styles['panel']}>
      <ul className={styles['views']}>
        {[undefined, ...views].map((view) => (
          <li key={view?.id ?? ''}>
            <button
              type="button"
              className={styles['view']}
              aria-current={view === current && (view !== undefined || query === '')}
              onClick={() => choose(view)}
            >
              <span className={styles['mark']}>
                {view === current && (view !== undefined || query === '') && <Icon name="check" size={14} />}
              </span>
              <bdi className={styles['name']} translate={view && 'no'}>
                {view?.name ?? viewMessages.plain}
              </bdi>
              {view && (
                <span className={styles['about']}>
                  {[
                    view.companyId === undefined ? viewMessages.allCompanies : viewMessages.thisCompany,
                    ...(view.isDefault ? [viewMessages.isDefault] : []),
                  ].join(', ')}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {current !== undefined && isChanged && (
        <p className={styles['changed']}>
          {viewMessages.changedNote(current.name)}
          <Button
            onClick={() =>
              keepViews((all) => changeView(all, current.id, { query }), viewMessages.saved(current.name))
            }
          >
            {viewMessages.save}
          </Button>
        </p>
      )}
      {isSaving ? (
        <SaveViewForm companyId={companyId} query={query} views={views} onClose={() => setSaving(false)} />
      ) : (
        <div className={styles['actions']}>
          <Button onClick={() => setSaving(true)}>{viewMessages.saveAs}</Button>
          <CopyButton
            icon="link"
            what={viewMessages.copyLink}
            value={() => lastingLink(location.href)}
            hasText
          />
          <Button look="quiet" onClick={() => setManaging(true)}>
            {viewMessages.manage}
          </Button>
        </div>
      )}
      {isManaging && (
        <ManageViews placeholder={LOADING} companyId={companyId} onClose={() => setManaging(false)} />
      )}
    </div>
  )
}
