import { FilterChoices } from '../../components/ui/FilterChoices.tsx'
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
  const choices = present.map((kind) => ({
    value: kind,
    label: outcomeLabels[kind],
    count: counts[kind],
    isAlert: kind === 'failed',
  }))
  return (
    <div className={styles['filters']}>
      <FilterChoices
        label={runMessages.show}
        choices={[{ value: undefined, label: runMessages.all }, ...choices]}
        chosen={shown}
        onChoose={onShow}
      />
    </div>
  )
}
