import { Link } from '../../components/router/Link.tsx'
import { useNavigate } from '../../components/router/router-context.ts'
import { companyTitle } from '../../api/companies.ts'
import type { Company } from '../../api/companies.ts'
import { accountingConnections, platformTitle } from '../../api/connections.ts'
import { parseCodatDate } from '../../lib/codat-date.ts'
import { formatCodatDate, formatDay } from '../../lib/format/dates.ts'
import { formatAge } from '../../lib/format/ages.ts'
import { toCustomers } from '../../lib/paths/links.ts'
import { StatusMark } from '../../components/ui/StatusMark.tsx'
import { isPlainRowClick } from '../../components/ui/row-click.ts'
import { useNow } from '../../components/ui/use-now.ts'
import styles from './companies.module.css'

export function CompanyRow({ company }: { company: Company }) {
  const navigate = useNavigate()
  const now = useNow()
  const connection = accountingConnections(company.dataConnections ?? [])[0]
  const lastSync = parseCodatDate(connection?.lastSync ?? company.lastSync)
  const platform = connection && platformTitle(connection)
  const title = companyTitle(company)

  return (
    <tr
      className={styles['row']}
      role="row"
      onClick={(event) => {
        if (isPlainRowClick(event)) navigate(toCustomers(company.id))
      }}
    >
      <td role="cell">
        <Link {...toCustomers(company.id)} className={styles['name']} title={title}>
          {title}
        </Link>
      </td>
      <td role="cell">
        {platform === undefined ? (
          <span className={styles['dim']}>
            {company.dataConnections ? 'No accounting platform' : 'Not known'}
          </span>
        ) : (
          <span className={styles['platform']}>
            <span className={styles['tile']} aria-hidden="true">
              {platform.slice(0, 1)}
            </span>
            {platform}
          </span>
        )}
      </td>
      <td role="cell">{connection?.status != null && <StatusMark status={connection.status} />}</td>
      <td role="cell" title={formatCodatDate(lastSync)}>
        {lastSync.kind === 'instant' ? formatAge(lastSync.ms, now) : formatCodatDate(lastSync) || 'Never'}
      </td>
      <td role="cell">{formatDay(parseCodatDate(company.created))}</td>
    </tr>
  )
}
