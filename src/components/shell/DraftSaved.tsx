import { useSyncExternalStore } from 'react'
import { updateAppStatus } from '../../api/app-status.ts'
import type { LeftForm } from '../../api/app-status.ts'
import { useNavigate, useRouter } from '../router/router-context.ts'
import styles from './shell.module.css'

/** That a form's edits are saved, and the way back into it, on the page it was left for. */
export function DraftSaved({ left }: { left: LeftForm }) {
  const router = useRouter()
  const navigate = useNavigate()
  const path = useSyncExternalStore(router.subscribe, () => router.shown()?.pathname)
  if (path === left.from) return null
  return (
    <div className={styles['banner']}>
      {left.message}
      <button
        className={styles['linkButton']}
        onClick={() => {
          updateAppStatus({ leftForm: undefined, wantedDraft: left.draftKey })
          navigate({ href: left.href })
        }}
      >
        Undo
      </button>
    </div>
  )
}
