'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { late, LOADING } from '../ui/late.tsx'
import { useAttentionCount, useOpenWriteCount } from '../../writes/hooks/use-open-write-count.ts'
import { formatNumber } from '../../lib/format/numbers.ts'
import { Flyout } from '../ui/Flyout.tsx'
import { Icon } from '../ui/Icon.tsx'
import shellStyles from './shell.module.css'

const WriteTray = late(() => import('../write/WriteTray.tsx'))

/** The changes in progress, from every page. */
export function TrayButton() {
  const count = useOpenWriteCount()
  const attention = useAttentionCount()
  const inProgress = `${count === 0 ? 'No' : formatNumber(count)} ${count === 1 ? 'change' : 'changes'} in progress`
  const urgent = `${formatNumber(attention)} ${attention === 1 ? 'change needs' : 'changes need'} attention`
  return (
    <Flyout
      title="Changes in progress"
      label={attention === 0 ? inProgress : count === 0 ? urgent : `${inProgress}, ${urgent}`}
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
      {(close) => <WriteTray placeholder={LOADING} onClose={close} />}
    </Flyout>
  )
}
