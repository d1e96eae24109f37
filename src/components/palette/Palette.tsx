import { useEffect, useState } from 'react'
import { late, LOADING } from '../ui/late.tsx'
import { usePlace, useRouter, useWantedConnection } from '../router/router-context.ts'
import { useCompany } from '../shell/use-company.ts'
import { DialogPanel } from '../ui/DialogPanel.tsx'
import { PALETTE } from '../ui/open-palette.ts'
import { PartBoundary } from '../ui/PartBoundary.tsx'
import { paletteMessages } from './messages.ts'
import { useMediaQuery } from '../ui/table/use-media-query.ts'
import { PaletteSearch } from './PaletteSearch.tsx'
import styles from './palette.module.css'

const SyncPanel = late(() => import('../shell/SyncPanel.tsx'))

const WIDTH_PX = 620

/** There is no keyboard to speak of on a phone. */
const HAS_KEYS = '(min-width: 561px)'

interface PaletteProps {
  /** What was typed before there was a field. */
  takeTyped: () => string
  onClose: () => void
}

/** Finds customers, companies, pages and actions by typing, from anywhere. */
export function Palette({ takeTyped, onClose }: PaletteProps) {
  const { params } = usePlace()
  const companyId = 'companyId' in params ? params.companyId : undefined
  const router = useRouter()
  const [isSync, setSync] = useState(false)
  const hasKeys = useMediaQuery(HAS_KEYS)
  // Another page below it, by the back button or a change elsewhere: what it offers belongs to the last one.
  useEffect(() => router.subscribe(onClose), [router, onClose])

  return (
    <DialogPanel
      title={isSync ? paletteMessages.sync : PALETTE}
      widthPx={WIDTH_PX}
      closesOutside
      onClose={onClose}
      actions={!isSync && hasKeys && <span className={styles['hint']}>{paletteMessages.hint}</span>}
    >
      {isSync && companyId !== undefined ? (
        <PartBoundary>
          <Sync companyId={companyId} />
        </PartBoundary>
      ) : (
        <PaletteSearch
          companyId={companyId}
          takeTyped={takeTyped}
          onClose={onClose}
          onSync={() => setSync(true)}
        />
      )}
    </DialogPanel>
  )
}

function Sync({ companyId }: { companyId: string }) {
  const { connection } = useCompany(companyId, useWantedConnection())
  return (
    // The field that had the focus has gone.
    <div ref={(panel) => panel?.focus()} tabIndex={-1} className={styles['sync']}>
      <SyncPanel placeholder={LOADING} companyId={companyId} connection={connection} />
    </div>
  )
}
