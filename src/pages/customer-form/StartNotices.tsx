import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import type { LostValue } from '../../model/values/revive-values.ts'
import { formMessages } from './messages.ts'
import styles from './customer-form.module.css'

interface StartNoticesProps {
  platformName: string
  /** Edited values that have no field any more. */
  lost: readonly LostValue[]
  /** The form was built again for a model that changed while it was open. */
  isUpdated: boolean
  /** The change to correct is not on this device. */
  isChangeMissing: boolean
  /** Set when Codat serves another model than the one the form was built from. */
  onUpdateForm: (() => void) | undefined
}

/** What is out of the ordinary about the fields of this form. */
export function StartNotices(props: StartNoticesProps) {
  const { platformName, lost, isUpdated, isChangeMissing, onUpdateForm } = props
  return (
    <>
      {isChangeMissing && <Notice tone="warning">{formMessages.correctedMissing}</Notice>}
      {onUpdateForm !== undefined && (
        <Notice tone="warning">
          {formMessages.modelChanged(platformName)}
          <span className={styles['actions']}>
            <Button onClick={onUpdateForm}>{formMessages.updateForm}</Button> {formMessages.editsKept}
          </span>
        </Notice>
      )}
      {isUpdated && <Notice tone="warning">{formMessages.formUpdated(platformName)}</Notice>}
      {lost.length > 0 && (
        <Notice tone="warning">
          {formMessages.fieldsGone(platformName)}
          <dl>
            {lost.map(({ path, value }) => (
              <div key={path}>
                <dt>{path}</dt>
                <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
              </div>
            ))}
          </dl>
        </Notice>
      )}
    </>
  )
}
