import { useDeferredValue, useSyncExternalStore } from 'react'
import { FilterChoices } from '../../components/ui/FilterChoices.tsx'
import { useIndexAnswer } from '../../components/company-index/use-index-answer.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { CopyButton } from '../../components/ui/CopyButton.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { Pager } from '../../components/ui/Pager.tsx'
import { SelectFound } from '../customers/list/SelectFound.tsx'
import { LOOKUP_PAGE_SIZE, MATCH_RESULTS } from '../../lib/paths/lookup-search.ts'
import { keepPastedList, pastedList, subscribeToPastedLists } from '../../lib/storage/pasted-lists.ts'
import { lookupMessages, RESULT_LABELS } from './messages.ts'
import { Matches } from './Matches.tsx'
import { matchTable } from './match-table.ts'
import type { PanelProps } from './panel-props.ts'
import { MOST_LINES, linesOf } from './pasted-list.ts'
import styles from './lookup.module.css'

/** Finds the customers that the lines of a pasted list name. */
export function ListPanel({ index, search, onChange }: PanelProps) {
  const { companyId } = index
  const { page } = search
  const text = useSyncExternalStore(subscribeToPastedLists, () => pastedList(companyId))
  const all = linesOf(useDeferredValue(text))
  const lines = all.length > MOST_LINES ? all.slice(0, MOST_LINES) : all

  function change(next: string) {
    keepPastedList(companyId, next)
    if (page > 1) onChange({ page: 1 }, { replace: true })
  }

  return (
    <div className={styles['body']}>
      <div className={styles['paste']}>
        <label>
          {lookupMessages.listLabel}
          <textarea
            className={styles['lines']}
            value={text}
            spellCheck={false}
            onChange={(event) => change(event.currentTarget.value)}
          />
        </label>
        <p className={styles['hint']}>{lookupMessages.listHint}</p>
        <Button disabledReason={text === '' ? lookupMessages.isEmpty : undefined} onClick={() => change('')}>
          {lookupMessages.clearList}
        </Button>
        {all.length > MOST_LINES && <Notice tone="warning">{lookupMessages.tooLong(MOST_LINES)}</Notice>}
      </div>
      <div className={styles['main']}>
        {lines.length === 0 ? (
          <EmptyState title={lookupMessages.nothingYet}>{lookupMessages.nothingYetText}</EmptyState>
        ) : (
          <MatchedLines index={index} search={search} lines={lines} onChange={onChange} />
        )}
      </div>
    </div>
  )
}

/** As many customers are shown of a line that several match; copying and selecting take all of them. */
const MOST_SHOWN = 10

interface MatchedLinesProps extends PanelProps {
  lines: readonly string[]
}

/** What the lines came to, with counts to narrow them. */
function MatchedLines({ index, search, lines, onChange }: MatchedLinesProps) {
  const { companyId, ask } = index
  const { page, show } = search
  const offset = (page - 1) * LOOKUP_PAGE_SIZE
  const matched = useIndexAnswer(index, 'match', {
    lines,
    show,
    offset,
    limit: LOOKUP_PAGE_SIZE,
    mostCustomers: MOST_SHOWN,
  })

  async function readAll() {
    const all = { offset: 0, limit: lines.length, mostCustomers: Infinity }
    return (await ask('match', { lines, show, ...all })).rows
  }

  const { counts, rows = [] } = matched.data ?? {}
  const total = show === undefined ? lines.length : (counts?.[show] ?? 0)
  return (
    <>
      <div className={styles['tools']}>
        <FilterChoices
          label={lookupMessages.result}
          choices={[
            { value: undefined, label: lookupMessages.all, count: lines.length },
            ...MATCH_RESULTS.map((value) => ({ value, label: RESULT_LABELS[value], count: counts?.[value] })),
          ]}
          chosen={show}
          onChoose={(value) => onChange({ show: value })}
        />
        <CopyButton hasText what={lookupMessages.copyWhat} value={async () => matchTable(await readAll())} />
        <SelectFound
          index={index}
          isEmpty={counts && (show === 'none' || counts.found + counts.several === 0)}
          readIds={async () =>
            (await readAll()).flatMap(({ customers }) => customers.flatMap(({ id }) => id ?? []))
          }
        />
      </div>
      {matched.isError ? (
        <LoadError error={matched.error} onRetry={() => void matched.refetch()} />
      ) : (
        <div className={styles['scroller']}>
          <Matches
            companyId={companyId}
            rows={matched.isPending ? undefined : rows}
            total={total}
            onFirstPage={() => onChange({ page: 1 })}
          />
        </div>
      )}
      {total > 0 && (
        <Pager
          page={page}
          pageSize={LOOKUP_PAGE_SIZE}
          shown={rows.length}
          total={total}
          hasNext={offset + rows.length < total}
          isLoading={matched.isPending}
          onPage={(number) => onChange({ page: number })}
        />
      )}
    </>
  )
}
