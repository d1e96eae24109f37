import { useQuery } from '@tanstack/react-query'
import { faultQueries } from '../../api/emulator.ts'
import { usePlace } from '../router/router-context.ts'
import { Flyout } from '../ui/Flyout.tsx'
import { Icon } from '../ui/Icon.tsx'
import { late, LOADING } from '../ui/late.tsx'
import styles from './shell.module.css'

const DemoPanel = late(() => import('./DemoPanel.tsx'))

/** Opens the emulator's faults, and says when one of them is why the open company misbehaves. */
export default function DemoFlyout() {
  const { params } = usePlace()
  const companyId = 'companyId' in params ? params.companyId : undefined
  const { data } = useQuery(faultQueries.board())
  const hasFault =
    companyId !== undefined && data?.active.some((entry) => entry.companyId === companyId) === true
  return (
    <Flyout
      title="Demo data"
      className={styles['demo']}
      label={hasFault ? 'Demo data, a fault is switched on' : undefined}
      face={
        <>
          Demo data
          {hasFault && (
            <span className={styles['fault']}>
              <Icon name="warning" size={14} />
            </span>
          )}
        </>
      }
    >
      {() => <DemoPanel placeholder={LOADING} companyId={companyId} />}
    </Flyout>
  )
}
