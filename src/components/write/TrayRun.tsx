import { useQuery } from '@tanstack/react-query'
import { companyQueries } from '../../api/companies.ts'
import { companyTitle } from '../../api/company-title.ts'
import { toRun } from '../../lib/paths/run-link.ts'
import { settledOf } from '../../writes/bulk/run-progress.ts'
import { useRun } from '../../writes/hooks/use-run.ts'
import { pauseMessage, runProgressMessages } from '../../writes/messages/run-messages.ts'
import { Link } from '../router/Link.tsx'
import styles from './write.module.css'

/** A run that isn't over: how far it is, why it waits, and the way to its page, where it goes on. */
export function TrayRun({ id }: { id: string }) {
  const { view } = useRun(id)
  const companyId = view?.run.companyId ?? ''
  const { data: company } = useQuery({ ...companyQueries.detail(companyId), enabled: companyId !== '' })
  if (view == null) return null
  const { run, counts, where } = view
  const settled = settledOf(counts)
  const { states, bar, elsewhere } = runProgressMessages
  return (
    <li className={styles['run']}>
      <span className={styles['runName']} translate="no">
        <Link {...toRun(run.companyId, run.id)}>
          <bdi>{run.name}</bdi>
        </Link>
        {company !== undefined && <span className={styles['dim']}>{` · ${companyTitle(company)}`}</span>}
      </span>
      <span>
        <strong>{states[run.state]}</strong> {runProgressMessages.settled(settled, run.count)}
      </span>
      <progress aria-label={`${bar}: ${run.name}`} max={run.count} value={settled} />
      {run.state === 'paused' && run.pause !== null && (
        <span className={styles['dim']}>{pauseMessage(run.pause, run.platformName)}</span>
      )}
      {where === 'elsewhere' && <span className={styles['dim']}>{elsewhere}</span>}
    </li>
  )
}
