'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { platformTitle } from '../../api/connection-choice.ts'
import { useWantedConnection } from '../router/router-context.ts'
import { StatusMark } from '../ui/StatusMark.tsx'
import styles from './shell.module.css'
import { useCompany } from './use-company.ts'

/** Which company a page is of, and on which platform, as far as that is known. */
export function CompanyText({ companyId }: { companyId: string }) {
  const { company, name, connection, connections } = useCompany(companyId, useWantedConnection())
  const platform = connection ? platformTitle(connection) : connections ? 'No accounting platform' : ''
  // What is merely normal needs no mark.
  const isExceptional = connection?.status != null && connection.status !== 'Linked'
  return (
    <span className={styles['companyText']}>
      <span translate="no" className={styles['companyName']}>
        {name ??
          (company.isPending
            ? 'Loading company…'
            : company.isError
              ? 'Couldn’t load company'
              : 'Unnamed company')}
      </span>
      <span className={styles['connection']}>
        <span translate="no" className={styles['platform']}>
          {platform}
        </span>
        {isExceptional && <StatusMark status={connection.status ?? ''} />}
      </span>
    </span>
  )
}
