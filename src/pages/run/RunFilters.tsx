import { formatNumber } from '../../lib/format/numbers.ts'
import { RUN_OUTCOMES } from '../../lib/paths/run-search.ts'
import type { OutcomeKind } from '../../writes/bulk/row-outcome.ts'
import type { OutcomeCounts } from '../../writes/bulk/run-progress.ts'
import { outcomeLabels } from '../../writes/messages/run-messages.ts'
import { runMessages } from './messages.ts'
import styles from './run.module.css'

interface RunFiltersProps {
  counts: OutcomeCounts
  shown: OutcomeKind | undefined
  onShow: (outcome: OutcomeKind | undefined) => void
}

/** Which rows are listed, by what became of them; what no row has come to has no filter. */
export function RunFilters({ counts, shown, onShow }: RunFiltersProps) {
  const present = RUN_OUTCOMES.filter((kind) => counts[kind] > 0 || kind === shown)
  return (
    <div className={styles['filters']} role="group" aria-label={runMessages.show}>
      <button
        type="button"
        className={styles['filter']}
        aria-pressed={shown === undefined}
        onClick={() => onShow(undefined)}
      >
        {runMessages.all}
      </button>
      {present.map((kind) => (
        <button
          key={kind}
          type="button"
          className={styles['filter']}
          aria-pressed={shown === kind}
          data-alert={kind === 'failed'}
          onClick={() => onShow(kind)}
        >
          {outcomeLabels[kind]} <span className={styles['count']}>{formatNumber(counts[kind])}</span>
        </button>
      ))}
    </div>
  )
}
