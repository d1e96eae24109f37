import { useQueryClient } from '@tanstack/react-query'
import type { Connection } from '../../api/connections.ts'
import { pushOptionQueries } from '../../api/push-options.ts'
import { isSparing } from '../../api/quota.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { toEditCustomer } from '../../lib/paths/links.ts'
import { ActionLink } from '../shell/ActionLink.tsx'
import { buttonClass } from '../ui/button-class.ts'
import { Flyout } from '../ui/Flyout.tsx'
import { Icon } from '../ui/Icon.tsx'
import { recordMessages } from './messages.ts'
import { MoreActions } from './MoreActions.tsx'
import styles from './RecordHead.module.css'
import type { RecordState } from './use-record.ts'

interface RecordActionsProps {
  companyId: string
  customerId: string
  /** The list the record was opened from. */
  from: CustomersSearch | undefined
  record: RecordState
  connection: Connection | undefined
  /** Why the record can't be edited. */
  noEditing: string | undefined
}

/** What can be done with a record: edit it, and in a menu everything else. */
export function RecordActions(props: RecordActionsProps) {
  const { companyId, customerId, from, record, connection, noEditing } = props
  const client = useQueryClient()

  /** Who comes near is about to edit: the form needs the model, and has it for five minutes. */
  function readModel() {
    if (connection?.status !== 'Linked' || noEditing !== undefined || isSparing()) return
    void client.prefetchQuery(pushOptionQueries.customers(companyId, connection.id))
  }

  return (
    <span className={styles['actions']} onPointerEnter={readModel} onFocus={readModel}>
      <ActionLink
        {...toEditCustomer(companyId, customerId, { connection: connection?.id }, from)}
        look="primary"
        disabledReason={noEditing}
      >
        {recordMessages.edit}
      </ActionLink>
      <Flyout
        title={recordMessages.more}
        label={recordMessages.more}
        className={buttonClass('plain', 'icon')}
        face={<Icon name="more" />}
      >
        {(close) => (
          <MoreActions
            companyId={companyId}
            customerId={customerId}
            record={record}
            connection={connection}
            onChosen={close}
          />
        )}
      </Flyout>
    </span>
  )
}
