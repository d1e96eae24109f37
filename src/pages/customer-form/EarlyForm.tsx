import type { Connection } from '../../api/connections.ts'
import type { Customer } from '../../api/customers.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { newValues } from '../../model/values/default-values.ts'
import { messagesByPath } from './field-messages.ts'
import { FormBody } from './FormBody.tsx'
import type { FormTarget } from './form-parts.ts'
import { firstStart } from './form-start.ts'
import { unreturnedFields } from './not-returned.ts'
import { useFormSession } from './use-form-session.ts'
import styles from './form-page.module.css'

interface EarlyFormProps {
  companyId: string
  companyName: string
  connection: Connection
  model: ModelNode
  /** Null for a new customer. */
  record: Customer | null
}

const doNothing = (): void => undefined

/** The form as it opens, before the application is there to tell what this device knows. */
export function EarlyForm({ companyId, companyName, connection, model, record }: EarlyFormProps) {
  const platformName = connection.platformName ?? 'the platform'
  const target: FormTarget = {
    companyId,
    companyName,
    connection,
    platformName,
    isOfflineConnector: null,
  }
  const start = firstStart({
    served: { servedModel: undefined, model },
    latest: record,
    initial: record === null ? newValues(model) : undefined,
    failed: undefined,
    own: null,
  })
  const handle = useFormSession({
    target,
    start,
    rejected: [],
    latest: record,
    updates: [],
    onEdited: doNothing,
  })
  const { control } = handle.form
  const { base } = handle.session.state
  const messages = messagesByPath(
    platformName,
    {
      feedback: { messages: [], problems: [] },
      moved: [],
      sent: [],
      own: [],
      unreturned: unreturnedFields(target, model, base),
    },
    0,
  )
  return (
    <div className={styles['early']} aria-busy="true">
      <FormBody
        target={target}
        scope={{
          control,
          values: handle.fieldValues,
          issues: handle.session,
          platformName,
          isUpdate: record !== null,
          messages,
        }}
        // What can't be changed here shows dates, which depend on the reader's time zone.
        start={{ ...start, opened: null }}
        handle={handle}
        notices={null}
        savedAt={null}
        now={0}
        isOnline
        isUpdate={record !== null}
        phase={handle.session.state.phase}
        onSubmit={doNothing}
        onDiscard={doNothing}
        onSend={record === null ? undefined : doNothing}
      >
        {null}
      </FormBody>
    </div>
  )
}
