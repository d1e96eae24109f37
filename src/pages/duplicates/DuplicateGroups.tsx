import { useRef } from 'react'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { NoSuchPage } from '../../components/feedback/NoSuchPage.tsx'
import { useIndexAnswer } from '../../components/company-index/use-index-answer.ts'
import type { CompanyIndexHandle } from '../../components/company-index/use-company-index.ts'
import { useNavigate } from '../../components/router/router-context.ts'
import { announce } from '../../components/ui/announce.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { Pager } from '../../components/ui/Pager.tsx'
import type { DuplicatesSearch } from '../../lib/paths/duplicates-search.ts'
import { pairKey } from '../../model/duplicates/group-pairs.ts'
import { dismissedPair } from '../../writes/duplicates/dismissed-pair.ts'
import type { useDismissedPairs } from '../../writes/hooks/use-dismissed-pairs.ts'
import { GroupCard } from './GroupCard.tsx'
import { duplicateMessages } from './messages.ts'
import { toShown } from './to-shown.ts'
import styles from './duplicates.module.css'

/** Groups that somebody can look through without losing their place. */
const PAGE_SIZE = 25

interface DuplicateGroupsProps {
  companyId: string
  search: DuplicatesSearch
  index: CompanyIndexHandle
  dismissed: ReturnType<typeof useDismissedPairs>
}

/** A page of groups, the surest first. */
export function DuplicateGroups({ companyId, search, index, dismissed }: DuplicateGroupsProps) {
  const navigate = useNavigate()
  const count = useRef<HTMLParagraphElement>(null)
  const { level, page } = search
  const answer = useIndexAnswer(index, 'duplicates', {
    level,
    dismissed: dismissed.pairs.map(({ ids }) => pairKey(...ids)),
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  })
  if (answer.isLoadingError) return <LoadError error={answer.error} onRetry={() => void answer.refetch()} />
  if (answer.data === undefined || dismissed.isLoading)
    return (
      <p role="status" className={styles['dim']}>
        {duplicateMessages.searching}
      </p>
    )
  const { total, customers, groups } = answer.data
  const titles = new Map(
    groups.flatMap((group) =>
      group.customers.flatMap(({ id, title }) => (id === undefined ? [] : [[id, title]])),
    ),
  )
  const side = (id: string) => ({ id, title: titles.get(id) ?? id })

  return (
    <>
      <p
        ref={count}
        role="status"
        tabIndex={-1}
        className={total === 0 ? 'visually-hidden' : styles['count']}
      >
        {duplicateMessages.found(total, customers)}
      </p>
      {total === 0 ? (
        <EmptyState title={duplicateMessages.none}>{duplicateMessages.noneText(level)}</EmptyState>
      ) : (
        groups.length === 0 && (
          <NoSuchPage onFirstPage={() => navigate(toShown(companyId, { ...search, page: 1 }))} />
        )
      )}
      {groups.length > 0 && (
        <div className={styles['groups']} aria-busy={answer.isPlaceholderData}>
          {groups.map((group) => (
            <GroupCard
              key={group.customers.map(({ id }) => id).join('\n')}
              companyId={companyId}
              group={group}
              search={search}
              onDismiss={() => {
                const now = Date.now()
                dismissed.dismiss(
                  group.pairs.map(({ ids: [one, other] }) =>
                    dismissedPair(companyId, [side(one), side(other)], now),
                  ),
                )
                announce(duplicateMessages.announceDismissed(group.pairs.length))
                // The button goes with its group.
                count.current?.focus({ preventScroll: true })
              }}
            />
          ))}
        </div>
      )}
      {total > PAGE_SIZE && (
        <Pager
          page={page}
          pageSize={PAGE_SIZE}
          shown={groups.length}
          total={total}
          hasNext={page * PAGE_SIZE < total}
          isLoading={answer.isPlaceholderData}
          onPage={(next) => navigate(toShown(companyId, { ...search, page: next }))}
        />
      )}
    </>
  )
}
