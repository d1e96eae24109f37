import { useOptionWindow } from './use-option-window.ts'
import type { Choice } from './choices.ts'
import styles from './choice.module.css'

interface OptionListProps {
  id: string
  label: string
  choices: readonly Choice[]
  /** Place of the option the keys are at; -1 for none. */
  active: number
  /** The value chosen now. */
  chosen: string
  /** What the list was narrowed down by. */
  query: string
  onTake: (choice: Choice) => void
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`
}

/** The options to choose from. Only those near the part in sight are in the document. */
export function OptionList({ id, label, choices, active, chosen, query, onTake }: OptionListProps) {
  const keys = choices.map(({ value }) => value)
  const { list, rendered, onScroll } = useOptionWindow(keys, active, query)
  return (
    // The focus stays in the field, which reads the keys; the list is named there too.
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      className={styles['list']}
      onScroll={onScroll}
      onMouseDown={(event) => event.preventDefault()}
    >
      <div role="presentation" style={{ paddingTop: rendered.abovePx, paddingBottom: rendered.belowPx }}>
        {choices.slice(rendered.first, rendered.end).map((choice, place) => {
          const index = rendered.first + place
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={choice.value}
              id={optionId(id, index)}
              role="option"
              tabIndex={-1}
              aria-selected={choice.value === chosen}
              aria-setsize={choices.length}
              aria-posinset={index + 1}
              data-active={index === active}
              className={styles['option']}
              onClick={() => onTake(choice)}
            >
              {choice.text}
            </div>
          )
        })}
      </div>
    </div>
  )
}
