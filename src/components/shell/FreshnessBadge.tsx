'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { late, LOADING } from '../ui/late.tsx'
import type { Connection } from '../../api/connections.ts'
import { syncState } from '../../api/data-status.ts'
import type { DataStatus } from '../../api/data-status.ts'
import { useCustomersDataStatus } from '../../api/use-data-status.ts'
import { parseCodatDate } from '../../lib/codat-date.ts'
import { formatCodatDate } from '../../lib/format/dates.ts'
import { formatAge, isStale } from '../../lib/format/ages.ts'
import { Flyout } from '../ui/Flyout.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useNow } from '../ui/use-now.ts'
import styles from './shell.module.css'

const SyncPanel = late(() => import('./SyncPanel.tsx'))

/** What the badge says and how alarming that is. */
export function freshness(
  status: DataStatus | undefined,
  nowMs: number,
  locale?: string,
): { text: string; level: string } {
  if (status === undefined) return { text: 'Sync status unknown', level: 'none' }
  const state = syncState(status)
  if (state === 'running') return { text: 'Syncing customers…', level: 'running' }
  const last = parseCodatDate(status.lastSuccessfulSync)
  // A time without a zone is named as it is: how long ago it was cannot be told.
  const when = last.kind === 'instant' ? formatAge(last.ms, nowMs, locale) : formatCodatDate(last, locale)
  if (state === 'never' || (state === 'failed' && when === ''))
    return { text: 'Customers never synced', level: state === 'failed' ? 'failed' : 'old' }
  if (state === 'failed') return { text: `Last sync failed. Data from ${when}`, level: 'failed' }
  return {
    text: `Customers synced ${when || 'at an unknown time'}`,
    level: last.kind === 'instant' && isStale(last.ms, nowMs) ? 'old' : 'none',
  }
}

interface FreshnessBadgeProps {
  companyId: string
  connection: Connection | undefined
}

export function FreshnessBadge({ companyId, connection }: FreshnessBadgeProps) {
  const status = useCustomersDataStatus(companyId)
  const { text, level } = freshness(status.data, useNow())
  if (status.isPending) return <span className={styles['freshness']} />
  return (
    <Flyout
      title="Sync of customers"
      className={`${styles['badge']} ${styles['freshness']}`}
      label={text}
      face={
        <span className={styles['badge']} data-level={level} style={{ padding: 0 }}>
          <span className={level === 'running' ? styles['turning'] : styles['still']}>
            <Icon name="sync" size={14} />
          </span>
          <span className={styles['badgeText']}>{text}</span>
        </span>
      }
    >
      {() => <SyncPanel placeholder={LOADING} companyId={companyId} connection={connection} />}
    </Flyout>
  )
}
