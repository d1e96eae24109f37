import { Popover, TextInput } from '@mantine/core'
import { useId } from 'react'
import { announce } from '../../ui/announce.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { usePopup } from '../../ui/use-popup.ts'
import { fieldMessages } from '../messages.ts'
import type { FieldInput } from '../use-field.tsx'
import { OptionList, optionId } from './OptionList.tsx'
import { useCombobox } from './use-combobox.ts'
import type { ComboboxOptions } from './use-combobox.ts'
import styles from './choice.module.css'

interface ComboboxProps extends Omit<ComboboxOptions, 'onLeave'> {
  /** Props of every field's input. */
  input: FieldInput
  /** The field's text while nothing is being typed. */
  shown: string
  /** Empties the field; undefined where it can't be emptied. */
  onClear: (() => void) | undefined
}

/** A text field with a list to choose from, by mouse, by keyboard and by typing. */
export function Combobox({ input, shown, onClear, ...options }: ComboboxProps) {
  const listId = useId()
  const { ref, onBlur, ...rest } = input
  const box = useCombobox({ ...options, onLeave: onBlur })
  const hasList = box.isOpen && box.listed.length > 0
  const hasPopup = hasList || (box.isOpen && options.isClosed)
  const text = box.typed ?? shown

  return (
    <Popover
      opened={hasPopup}
      position="bottom-start"
      width="target"
      offset={4}
      withinPortal={false}
      withRoles={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <TextInput
          {...rest}
          ref={ref}
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
          rightSectionWidth={onClear ? 56 : 32}
          rightSectionPointerEvents={onClear ? 'all' : 'none'}
          rightSection={
            <span className={styles['ends']}>
              {onClear && (
                <IconButton
                  small
                  icon="close"
                  label={fieldMessages.clear(input.label)}
                  onClick={(event) => {
                    onClear()
                    event.currentTarget.closest('[data-path]')?.querySelector('input')?.focus()
                  }}
                />
              )}
              <Icon name="down" size={14} />
            </span>
          }
        />
      </Popover.Target>
      <Popover.Dropdown className={styles['popup']}>
        <EscCloses onClose={box.close} />
        {hasList ? (
          <OptionList
            id={listId}
            label={input.label}
            choices={box.listed}
            active={box.active}
            chosen={options.chosen}
            query={box.typed ?? ''}
            onTake={box.take}
          />
        ) : (
          <p className={styles['none']}>{fieldMessages.noMatch}</p>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

/** Esc closes the list and nothing around it. */
function EscCloses({ onClose }: { onClose: () => void }) {
  usePopup(onClose)
  return null
}
