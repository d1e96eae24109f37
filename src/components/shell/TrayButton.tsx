'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { lazy } from 'react'
import { useAttentionCount, useOpenWriteCount } from '../../writes/hooks/use-open-write-count.ts'
import { Flyout } from '../ui/Flyout.tsx'
import { Icon } from '../ui/Icon.tsx'
import shellStyles from './shell.module.css'

const WriteTray = lazy(() => import('../write/WriteTray.tsx'))

/** The changes in progress, from every page. */
export function TrayButton() {
  const count = useOpenWriteCount()
  const attention = useAttentionCount()
  const open = `${count === 0 ? 'No' : count} ${count === 1 ? 'change' : 'changes'} in progress`
  return (
    <Flyout
      title="Changes in progress"
      label={attention > 0 ? `${open}, ${attention} to look at` : open}
      className={shellStyles['badge']}
      face={
        <>
          <Icon name="writes" />
          <span className={attention > 0 ? shellStyles['alert'] : undefined} style={{ minWidth: '1ch' }}>
            {count > 0 && count}
          </span>
        </>
      }
    >
      {(close) => <WriteTray onClose={close} />}
    </Flyout>
  )
}
