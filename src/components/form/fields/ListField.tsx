import { useState } from 'react'
import { midSentence } from '../../../lib/format/mid-sentence.ts'
import { useFieldArray } from 'react-hook-form'
import type { FieldValues } from 'react-hook-form'
import { blankGroup, itemsOf, ORIGIN } from '../../../model/form-value.ts'
import { isWithin } from '../../../model/is-within.ts'
import { itemLabel, itemSummary } from '../../../model/member-label.ts'
import { singular } from '../../../model/names.ts'
import { isJsonObject, toObject } from '../../../lib/json.ts'
import type { JsonObject } from '../../../lib/json.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { FieldHints } from '../FieldHints.tsx'
import { focusPath } from '../focus-path.ts'
import { useFormScope } from '../form-context.ts'
import type { FormScope } from '../form-context.ts'
import { useFieldError } from '../field-issues.ts'
import { fieldMessages } from '../messages.ts'
import type { FieldProps } from '../use-field.tsx'
import { ListItem } from './ListItem.tsx'
import { UndoRemoval } from './UndoRemoval.tsx'
import type { Removal } from './UndoRemoval.tsx'
import styles from '../form.module.css'

/** A list of items, a line each and one of them open: add, duplicate, remove with undo, move up and down. */
export function ListField({ node, path }: FieldProps) {
  const { control, values, issues, messages } = useFormScope()
  const list = useFieldArray<FieldValues, string, 'fieldKey'>({ control, name: path, keyName: 'fieldKey' })
  const [removals, setRemovals] = useState<readonly Removal[]>([])
  const error = useFieldError(issues, path)

  // Opens what has to be seen at once: what the platform rejected, else an item with nothing to show in its line.
  const [open, setOpen] = useState<number | null>(() => {
    const items = itemsOf(values.at(path))
    const rejected = items.findIndex((_, place) => isRejected(messages, `${path}.${place}`))
    if (rejected !== -1) return rejected
    const blank = items.findIndex((item) => itemSummary(node, item) === '')
    return blank === -1 ? null : blank
  })

  function itemAt(place: number): JsonObject {
    const item = values.at(`${path}.${place}`)
    return isJsonObject(item) ? item : {}
  }
  // After the new item is rendered.
  const focusItem = (place: number) => requestAnimationFrame(() => focusPath(`${path}.${place}`))
  const focusLine = (place: number) =>
    requestAnimationFrame(() =>
      document
        .querySelector<HTMLElement>(`[data-path="${CSS.escape(`${path}.${place}`)}"] [aria-expanded]`)
        ?.focus(),
    )

  function add(item: JsonObject, place: number) {
    list.insert(place, item, { shouldFocus: false })
    setOpen(place)
    focusItem(place)
  }

  function bringBack({ item, place: former }: Removal) {
    const place = Math.min(former, list.fields.length)
    list.insert(place, item, { shouldFocus: false })
    setOpen(open !== null && open >= place ? open + 1 : open)
    focusLine(place)
  }

  function duplicate(place: number) {
    const item = itemAt(place)
    // A copy is a new item: it has no place in the record.
    add(toObject(Object.entries(item).filter(([key]) => key !== ORIGIN)), place + 1)
  }

  function remove(place: number) {
    const item = itemAt(place)
    const label = itemLabel(node.label, place)
    setRemovals([...removals, { item, place, label, key: list.fields[place]?.fieldKey ?? label }])
    list.remove(place)
    if (open !== null) setOpen(open === place ? null : open > place ? open - 1 : open)
    announce(fieldMessages.removed(label))
    if (list.fields.length > 1) focusLine(Math.max(0, place - 1))
    else requestAnimationFrame(() => focusPath(path))
  }

  const forget = (removal: Removal) => setRemovals((all) => all.filter(({ key }) => key !== removal.key))

  function move(from: number, to: number) {
    list.move(from, to)
    setOpen(open === from ? to : open === to ? from : open)
    announce(fieldMessages.moved(to + 1, list.fields.length))
    focusLine(to)
  }

  return (
    <fieldset className={styles['list']}>
      <legend>
        {node.label}
        {node.required && <span className={styles['asterisk']}> *</span>}
      </legend>
      <FieldHints node={node} path={path} />
      {error !== undefined && <p className={styles['error']}>{error}</p>}
      {list.fields.map((item, place) => (
        <ListItem
          key={item.fieldKey}
          node={node}
          path={`${path}.${place}`}
          label={itemLabel(node.label, place)}
          isOpen={open === place}
          onToggle={() => setOpen(open === place ? null : place)}
          onDuplicate={() => duplicate(place)}
          onRemove={() => remove(place)}
          onUp={place > 0 ? () => move(place, place - 1) : undefined}
          onDown={place < list.fields.length - 1 ? () => move(place, place + 1) : undefined}
        />
      ))}
      {removals.map((removal) => (
        <UndoRemoval
          key={removal.key}
          removal={removal}
          onUndo={() => {
            bringBack(removal)
            forget(removal)
          }}
          onOver={() => forget(removal)}
        />
      ))}
      <Button onClick={() => add(blankGroup(node), list.fields.length)}>
        {fieldMessages.add(midSentence(singular(node.label)))}
      </Button>
    </fieldset>
  )
}

function isRejected(messages: FormScope['messages'], item: string): boolean {
  return [...messages].some(
    ([path, about]) => isWithin(item, path) && about.some(({ kind }) => kind === 'platform-error'),
  )
}
