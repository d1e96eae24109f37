import { useQuery } from '@tanstack/react-query'
import { Link } from '../../components/router/Link.tsx'
import { changeMessages } from '../../components/write/messages.ts'
import { useNow } from '../../components/ui/use-now.ts'
import { formatAge } from '../../lib/format/ages.ts'
import { toRun } from '../../lib/paths/run-link.ts'
import { loadRuns } from '../../writes/bulk/load-runs.ts'
import styles from './writes.module.css'

const SHOWN = 5

/** The latest runs of a company from this device; a paused one is said to be, so that somebody resumes it. */
export function CompanyRuns({ companyId }: { companyId: string }) {
  const nowMs = useNow()
  const { data = [] } = useQuery({
    queryKey: ['companies', companyId, 'runs'],
    queryFn: async () => (await loadRuns()).list(companyId),
    staleTime: 0,
    retry: false,
  })
  if (data.length === 0) return null
  return (
    <nav className={styles['runs']} aria-label={changeMessages.runs}>
      {changeMessages.runs}:
      {data.slice(0, SHOWN).map(({ id, name, state, count, createdAt }) => (
        <Link key={id} {...toRun(companyId, id)} className={styles['run']}>
          <bdi translate="no">{name}</bdi>{' '}
          {changeMessages.runState(changeMessages.runStates[state], count, formatAge(createdAt, nowMs))}
        </Link>
      ))}
    </nav>
  )
}
