import { useId, useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import fieldStyles from '../../../components/ui/Field.module.css'
import { SelectField } from '../../../components/ui/SelectField.tsx'
import { searchedText } from '../../../lib/format/searched-text.ts'
import { rememberView, savedViews } from '../../../lib/storage/saved-views.ts'
import { LONGEST_NAME, MOST_VIEWS } from '../../../lib/views/saved-view.ts'
import type { SavedView } from '../../../lib/views/saved-view.ts'
import { keepViews } from './keep-views.ts'
import { viewMessages } from './messages.ts'
import styles from './views.module.css'

interface SaveViewFormProps {
  companyId: string
  query: string
  /** Those whose names are taken. */
  views: readonly SavedView[]
  onClose: () => void
}

/** Keeps the list as it is under a name. */
export function SaveViewForm({ companyId, query, views, onClose }: SaveViewFormProps) {
  const [name, setName] = useState('')
  const [scope, setScope] = useState('company')
  const [problem, setProblem] = useState<string>()
  const problemId = useId()

  function save() {
    const trimmed = searchedText(name)
    if (trimmed === '') return setProblem(viewMessages.nameMissing)
    if (views.some((view) => view.name === trimmed)) return setProblem(viewMessages.nameTaken)
    if (savedViews().length >= MOST_VIEWS) return setProblem(viewMessages.full(MOST_VIEWS))
    const view = { id: crypto.randomUUID(), name: trimmed, query, isDefault: false }
    rememberView(companyId, view.id)
    keepViews(
      (all) => [...all, scope === 'company' ? { ...view, companyId } : view],
      viewMessages.saved(trimmed),
    )
    onClose()
  }

  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <label className={fieldStyles['label']}>
        <span>{viewMessages.name}</span>
        <input
          className={fieldStyles['control']}
          value={name}
          maxLength={LONGEST_NAME}
          autoComplete="off"
          aria-invalid={problem !== undefined}
          aria-describedby={problemId}
          // The form has come up because somebody wants to type.
          ref={(field) => field?.focus()}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <SelectField
        label={viewMessages.for}
        value={scope}
        options={[
          { value: 'company', label: viewMessages.thisCompany },
          { value: 'all', label: viewMessages.allCompanies },
        ]}
        onChange={setScope}
      />
      <p id={problemId} role="alert" className={styles['problem']}>
        {problem}
      </p>
      <div className={styles['actions']}>
        <Button type="submit" look="primary">
          {viewMessages.saveView}
        </Button>
        <Button onClick={onClose}>{viewMessages.cancel}</Button>
      </div>
    </form>
  )
}
