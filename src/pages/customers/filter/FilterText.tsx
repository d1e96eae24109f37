import { useId } from 'react'
import fieldStyles from '../../../components/ui/Field.module.css'
import { controlKey } from './control-key.ts'
import type { FilterState } from './filter-state.ts'
import { MarkedProblem } from './MarkedProblem.tsx'
import { filterMessages } from './messages.ts'
import styles from './filter.module.css'

interface FilterTextProps {
  state: Pick<FilterState, 'text' | 'problem'>
  onType: (text: string) => void
  onApply: () => void
}

/** The filter as the text that Codat gets, to read and to edit. */
export function FilterText({ state, onType, onApply }: FilterTextProps) {
  const { text, problem } = state
  const [textId, aboutId, problemId] = [useId(), useId(), useId()]
  return (
    <div className={styles['text']} data-control={controlKey('text')}>
      <label htmlFor={textId}>Codat query</label>
      <textarea
        id={textId}
        className={fieldStyles['control']}
        rows={2}
        dir="ltr"
        translate="no"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${problemId} ${aboutId}` : aboutId}
        value={text}
        // A query is one line, however it is pasted.
        onChange={(event) => onType(event.currentTarget.value.replaceAll(/\s/g, ' '))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          onApply()
        }}
      />
      {problem && <MarkedProblem id={problemId} text={text} problem={problem} />}
      <p id={aboutId} className={styles['about']}>
        {filterMessages.aboutText}
      </p>
    </div>
  )
}
