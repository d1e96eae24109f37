import { useFirstContent } from '../../api/first-content.ts'
import { SearchProblems } from '../../components/feedback/SearchProblems.tsx'
import { ActionLink } from '../../components/shell/ActionLink.tsx'
import { useNavigate, useRoute } from '../../components/router/router-context.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { LOADING } from '../../components/ui/late.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import pageStyles from '../../components/ui/page.module.css'
import { toWrites } from '../../lib/paths/links.ts'
import { toRun } from '../../lib/paths/run-link.ts'
import { compactRunSearch, parseRunSearch } from '../../lib/paths/run-search.ts'
import type { RunSearch } from '../../lib/paths/run-search.ts'
import type { RunView } from '../../writes/bulk/run-view.ts'
import type { Runs } from '../../writes/bulk/runs.ts'
import { useRun } from '../../writes/hooks/use-run.ts'
import { runMessages } from './messages.ts'
import { RunActions } from './RunActions.tsx'
import { RunFilters } from './RunFilters.tsx'
import { RunProgress } from './RunProgress.tsx'
import { RunRows } from './RunRows.tsx'
import { useCompareSynced } from './use-compare-synced.ts'
import { useFreshConnection } from './use-fresh-connection.ts'
import styles from './run.module.css'

/** Many changes that were sent together from this device: how far they are, and what became of each. */
export default function RunPage() {
  const { params } = useRoute('run')
  const { companyId, runId } = params
  const { view, runs, hasFailed } = useRun(runId)
  useFirstContent()
  const isKnown = view != null && view.run.companyId === companyId
  if (isKnown && runs !== undefined) return <KnownRun key={runId} view={view} runs={runs} />
  return (
    <div className={`${pageStyles['page']} ${pageStyles['fitted']}`}>
      <div className={pageStyles['head']}>
        <PageHeading
          title={runMessages.unnamed}
          className={`${pageStyles['heading']} ${styles['heading']}`}
        />
      </div>
      <div className={styles['state']}>
        {hasFailed && <Notice tone="error">{runMessages.notRead}</Notice>}
        {!hasFailed && view === undefined && LOADING}
        {!hasFailed && view !== undefined && (
          <EmptyState
            title={runMessages.notFound}
            action={<ActionLink {...toWrites(companyId)}>{runMessages.openChanges}</ActionLink>}
          >
            {runMessages.notFoundText}
          </EmptyState>
        )}
      </div>
    </div>
  )
}

function KnownRun({ view, runs }: { view: RunView; runs: Runs }) {
  const { search: raw } = useRoute('run')
  const { search, problems } = parseRunSearch(raw)
  const navigate = useNavigate()
  useCompareSynced(view, runs)
  useFreshConnection(view.run.companyId, view.run.pause === 'unlinked')
  const go = (change: Partial<RunSearch>) =>
    navigate(toRun(view.run.companyId, view.run.id, compactRunSearch({ ...search, page: 1, ...change })))
  return (
    <div className={`${pageStyles['page']} ${pageStyles['fitted']}`}>
      <div className={pageStyles['head']}>
        <PageHeading title={view.run.name} className={`${pageStyles['heading']} ${styles['heading']}`}>
          <bdi translate="no">{view.run.name}</bdi>
        </PageHeading>
        <RunActions view={view} runs={runs} />
      </div>
      <SearchProblems problems={problems} />
      <RunProgress view={view} />
      <RunFilters counts={view.counts} shown={search.show} onShow={(show) => go({ show })} />
      <RunRows
        view={view}
        shown={search.show}
        page={search.page}
        onPage={(page) => go({ page })}
        onShowAll={() => go({ show: undefined })}
      />
    </div>
  )
}
