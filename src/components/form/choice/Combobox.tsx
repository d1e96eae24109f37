import { useId } from 'react'
import { announce } from '../../ui/announce.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { FieldFrame } from '../FieldFrame.tsx'
import { fieldMessages } from '../messages.ts'
import type { FieldParts } from '../use-field.tsx'
import { ListPopup } from './ListPopup.tsx'
import { OptionList, optionId } from './OptionList.tsx'
import { useCombobox } from './use-combobox.ts'
import type { ComboboxOptions } from './use-combobox.ts'
import fieldStyles from '../field.module.css'
import styles from './choice.module.css'

interface ComboboxProps extends Omit<ComboboxOptions, 'onLeave'>, FieldParts {
  /** The field's text while nothing is being typed. */
  shown: string
  /** Empties the field; undefined where it can't be emptied. */
  onClear: (() => void) | undefined
}

/** A text field with a list to choose from, by mouse, by keyboard and by typing. */
export function Combobox({ input, frame, shown, onClear, ...options }: ComboboxProps) {
  const listId = useId()
  const { onBlur, ...rest } = input
  const box = useCombobox({ ...options, onLeave: onBlur })
  const hasList = box.isOpen && box.listed.length > 0
  const hasPopup = hasList || (box.isOpen && options.isClosed)
  const text = box.typed ?? shown

  return (
    <FieldFrame {...frame}>
      <input
        {...rest}
        className={`${fieldStyles['input']} ${onClear ? fieldStyles['withEnds'] : fieldStyles['withEnd']}`}
        role="combobox"
        aria-autocomplete="list"
        aria-haspopup={options.isClosed ? 'listbox' : undefined}
        aria-expanded={hasList}
        aria-controls={hasList ? listId : undefined}
        aria-activedescendant={hasList && box.active >= 0 ? optionId(listId, box.active) : undefined}
        spellCheck={false}
        value={text}
        onChange={(event) => box.type(event.currentTarget.value)}
        onKeyDown={box.onKeyDown}
        onBlur={() => {
          // A text that was deleted empties nothing; only the button does.
          const isKept = options.isClosed && box.typed?.trim() === '' && shown !== ''
          if (isKept) announce(fieldMessages.kept(shown))
          box.leave()
        }}
        onClick={(event) => {
          if (box.isOpen) return
          box.open(null)
          // What is typed next replaces the choice instead of standing beside it.
          if (options.isClosed) event.currentTarget.select()
        }}
      />
      <span className={fieldStyles['end']}>
        {onClear && (
          <IconButton
            small
            icon="close"
            label={fieldMessages.clear(frame.label)}
            onClick={(event) => {
              onClear()
              event.currentTarget.closest('[data-path]')?.querySelector('input')?.focus()
            }}
          />
        )}
        <Icon name="down" size={14} />
      </span>
      {hasPopup && (
        <ListPopup onClose={box.close}>
          {hasList ? (
            <OptionList
              id={listId}
              label={frame.label}
              choices={box.listed}
              active={box.active}
              chosen={options.chosen}
              query={box.typed ?? ''}
              onTake={box.take}
            />
          ) : (
            <p className={styles['none']}>{fieldMessages.noMatch}</p>
          )}
        </ListPopup>
      )}
    </FieldFrame>
  )
}
