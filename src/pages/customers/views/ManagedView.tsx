import { useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { CheckField } from '../../../components/ui/CheckField.tsx'
import { CopyButton } from '../../../components/ui/CopyButton.tsx'
import fieldStyles from '../../../components/ui/Field.module.css'
import { IconButton } from '../../../components/ui/IconButton.tsx'
import { searchedText } from '../../../lib/format/searched-text.ts'
import { changeView, moveView, setDefault } from '../../../lib/views/change-views.ts'
import { LONGEST_NAME } from '../../../lib/views/saved-view.ts'
import type { SavedView } from '../../../lib/views/saved-view.ts'
import { keepViews } from './keep-views.ts'
import { viewMessages } from './messages.ts'
import { viewLink } from '../../../lib/views/view-link.ts'
import styles from './views.module.css'

interface ManagedViewProps {
  view: SavedView
  place: number
  views: readonly SavedView[]
  companyId: string
  onRemove: () => void
}

export function ManagedView({ view, place, views, companyId, onRemove }: ManagedViewProps) {
  const { id, name, query } = view
  const [problem, setProblem] = useState<string>()
  const problemId = useId()

  function rename(field: HTMLInputElement) {
    const wanted = searchedText(field.value)
    if (wanted === name) return setProblem(undefined)
    if (wanted === '') return setProblem(viewMessages.nameMissing)
    if (views.some((other) => other.name === wanted)) return setProblem(viewMessages.nameTaken)
    setProblem(undefined)
    keepViews((all) => changeView(all, id, { name: wanted }), viewMessages.saved(wanted))
  }

  function move(by: 1 | -1, button: HTMLElement) {
    // An element that is moved loses the focus.
    flushSync(() => keepViews((all) => moveView(all, id, by, companyId)))
    button.focus()
  }

  return (
    <li className={styles['managedView']}>
      <input
        key={name}
        className={`${fieldStyles['control']} ${styles['nameField']}`}
        defaultValue={name}
        maxLength={LONGEST_NAME}
        aria-label={viewMessages.name}
        aria-invalid={problem !== undefined}
        aria-describedby={problemId}
        onBlur={(event) => rename(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') rename(event.currentTarget)
        }}
      />
      <span className={styles['about']}>
        {view.companyId === undefined ? viewMessages.allCompanies : viewMessages.thisCompany}
      </span>
      <span className={styles['buttons']}>
        <IconButton
          small
          icon="up"
          label={viewMessages.up(name)}
          aria-disabled={place === 0 || undefined}
          onClick={({ currentTarget }) => move(-1, currentTarget)}
        />
        <IconButton
          small
          icon="down"
          label={viewMessages.down(name)}
          aria-disabled={place === views.length - 1 || undefined}
          onClick={({ currentTarget }) => move(1, currentTarget)}
        />
        <CopyButton
          icon="link"
          what={viewMessages.linkTo(name)}
          value={() => viewLink(location.href, query)}
        />
        <IconButton small icon="trash" label={viewMessages.remove(name)} onClick={onRemove} />
      </span>
      <CheckField
        label={viewMessages.setDefault(name)}
        checked={view.isDefault}
        onChange={(isDefault) => keepViews((all) => setDefault(all, id, isDefault))}
      />
      <p id={problemId} role="alert" className={styles['problem']}>
        {problem}
      </p>
    </li>
  )
}
