import { useMemo } from 'react'
import { focusPath } from '../../components/form/focus-path.ts'
import { byPlace } from '../../lib/by-place.ts'
import { asJsonObject } from '../../lib/json.ts'
import { softWarnings } from '../../model/check/soft-warnings.ts'
import { useFormState } from './form-session-store.ts'
import type { FormStart, FormTarget } from './form-parts.ts'
import { formMessages } from './messages.ts'
import { RailChanges } from './RailChanges.tsx'
import { UnwritableList } from './UnwritableList.tsx'
import type { FormHandle } from './use-form-session.ts'
import styles from './form-rail.module.css'
import pageStyles from './form-page.module.css'

interface FormRailProps {
  target: FormTarget
  start: FormStart
  handle: FormHandle
}

/** Beside the form: what it changes so far, what is doubtful about that, and what the platform doesn't accept. */
export function FormRail({ target, start, handle }: FormRailProps) {
  const { platformName } = target
  const { session, values } = handle
  const changes = useFormState(session, (state) => state.changes)
  const issues = useFormState(session, (state) => state.issues)
  // Typing pauses when the list of changes is exchanged; until then a text is only half written.
  const soft = useMemo(
    () => softWarnings(start.model, values(), changes, platformName),
    [start.model, values, changes, platformName],
  )
  const warnings = [...issues.filter(({ severity }) => severity === 'warn'), ...soft]
  return (
    // A part that scrolls has to be reachable by keyboard.
    <div className={pageStyles['rail']} role="group" aria-label={formMessages.rail} tabIndex={0}>
      <RailChanges changes={changes} />
      {warnings.length > 0 && (
        <div>
          <h2 className={styles['title']}>{formMessages.warnings}</h2>
          <ul className={styles['list']}>
            {byPlace(warnings).map(({ key, item: { path, label, message } }) => (
              <li key={key} className={styles['warning']}>
                <button type="button" className={styles['field']} onClick={() => focusPath(path)}>
                  {label}
                </button>
                <span>{message}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {start.opened !== null && (
        <UnwritableList model={start.model} record={asJsonObject(start.opened)} platformName={platformName} />
      )}
    </div>
  )
}
