import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import type { LostValue } from '../../model/values/revive-values.ts'
import styles from './customer-form.module.css'

interface StartNoticesProps {
  platformName: string
  /** Typed values that have no field any more. */
  lost: readonly LostValue[]
  /** The form was drawn anew for a model that changed while it was open. */
  isRedrawn: boolean
  /** The write that was to be corrected is not on this device. */
  isWriteMissing: boolean
  /** Set when Codat serves another model than the one the form was drawn from. */
  onRedraw: (() => void) | undefined
}

/** What is out of the ordinary about the fields of this form. */
export function StartNotices(props: StartNoticesProps) {
  const { platformName, lost, isRedrawn, isWriteMissing, onRedraw } = props
  return (
    <>
      {isWriteMissing && (
        <Notice tone="warning">
          The write to be corrected is not kept on this device, so the form starts without it.
        </Notice>
      )}
      {onRedraw !== undefined && (
        <Notice tone="warning">
          What {platformName} takes has changed since this form was opened.
          <span className={styles['actions']}>
            <Button onClick={onRedraw}>Draw the form anew</Button> What you typed is kept.
          </span>
        </Notice>
      )}
      {isRedrawn && (
        <Notice tone="warning">
          What {platformName} takes had changed, so the form was drawn anew with what you typed. Look through
          it, then send it.
        </Notice>
      )}
      {lost.length > 0 && (
        <Notice tone="warning">
          {platformName} no longer takes these. They were typed here and are in no field of the form:
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
