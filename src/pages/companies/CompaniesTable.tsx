import type { ReactNode } from 'react'
import type { Company } from '../../api/companies.ts'
import { SkeletonBar } from '../../components/ui/SkeletonBar.tsx'
import { CompanyRow } from './CompanyRow.tsx'
import styles from './companies.module.css'

function Frame({ busy, children }: { busy: boolean; children: ReactNode }) {
  return (
    <table className={styles['table']} role="table" aria-label="Companies" aria-busy={busy}>
      <colgroup>
        <col style={{ width: '34%' }} />
        <col style={{ width: '24%' }} />
        <col style={{ width: '18%' }} />
        <col style={{ width: '12%' }} />
        <col style={{ width: '12%' }} />
      </colgroup>
      <thead role="rowgroup">
        <tr role="row">
          {['Name', 'Platform', 'Connection', 'Last synced', 'Created'].map((title) => (
            <th key={title} role="columnheader" scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  )
}

function Group({ title, companies }: { title: string | undefined; companies: readonly Company[] }) {
  if (companies.length === 0) return null
  return (
    <tbody role="rowgroup">
      {title !== undefined && (
        <tr role="row" className={styles['group']}>
          <th role="rowheader" scope="colgroup" colSpan={5}>
            {title}
          </th>
        </tr>
      )}
      {companies.map((company) => (
        <CompanyRow key={company.id} company={company} />
      ))}
    </tbody>
  )
}

interface CompaniesTableProps {
  recent: readonly Company[]
  companies: readonly Company[]
  busy: boolean
}

/** Recently opened companies first and marked, then the rest by name. */
export function CompaniesTable({ recent, companies, busy }: CompaniesTableProps) {
  return (
    <Frame busy={busy}>
      <Group title="Recently opened" companies={recent} />
      <Group title={recent.length > 0 ? 'All companies' : undefined} companies={companies} />
    </Frame>
  )
}

const SKELETON_WIDTHS = ['60%', '45%', '70%', '52%', '64%', '40%', '58%', '66%', '48%', '55%', '62%', '44%']

export function CompaniesSkeleton() {
  return (
    <Frame busy>
      <tbody role="rowgroup" aria-hidden="true">
        {SKELETON_WIDTHS.map((width) => (
          <tr key={width} className={styles['row']}>
            {[width, '50%', '40%', '60%', '60%'].map((cell, index) => (
              <td key={`${width}-${index === 0 ? 'name' : index}`}>
                <SkeletonBar width={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Frame>
  )
}
