'use no memo' // Drawn rarely: code to skip a drawing would cost the first load more than it saves.

import { lazy } from 'react'
import { useOpenWriteCount } from '../../writes/hooks/use-open-write-count.ts'
import { Flyout } from '../ui/Flyout.tsx'
import { Icon } from '../ui/Icon.tsx'
import shellStyles from '../shell/shell.module.css'

const WriteTray = lazy(() => import('./WriteTray.tsx'))

/** The writes under way, from every page. */
export function TrayButton() {
  const count = useOpenWriteCount()
  const words =
    count === 0 ? 'No writes under way' : count === 1 ? '1 write under way' : `${count} writes under way`
  return (
    <Flyout
      title="Writes under way"
      label={words}
      className={shellStyles['badge']}
      face={
        <>
          <Icon name="writes" />
          <span style={{ minWidth: '1ch' }}>{count > 0 && count}</span>
        </>
      }
    >
      {() => <WriteTray />}
    </Flyout>
  )
}
