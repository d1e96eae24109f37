import { useFirstContent } from '../../api/first-content.ts'
import { IndexAge } from '../../components/company-index/IndexAge.tsx'
import { IndexGate } from '../../components/company-index/IndexGate.tsx'
import { useCompanyIndex } from '../../components/company-index/use-company-index.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { SearchProblems } from '../../components/feedback/SearchProblems.tsx'
import { useRoute } from '../../components/router/router-context.ts'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import pageStyles from '../../components/ui/page.module.css'
import { parseAuditSearch } from '../../lib/paths/audit-search.ts'
import { AuditReport } from './AuditReport.tsx'
import { auditMessages } from './messages.ts'
import { useAuditedCompany } from './use-audited-company.ts'
import styles from './audit.module.css'

/** What is wrong with a company's customers, and the way to fix it. */
export default function AuditPage() {
  const { params, search: raw } = useRoute('audit')
  const { companyId } = params
  const { search, problems } = parseAuditSearch(raw)
  const index = useCompanyIndex(companyId)
  const company = useAuditedCompany(companyId, search.connection)
  useFirstContent()
  return (
    <div className={`${pageStyles['page']} ${pageStyles['fitted']} ${styles['page']}`}>
      <div className={`${pageStyles['head']} ${styles['head']}`}>
        <PageHeading title={auditMessages.title} className={pageStyles['heading']} />
        <IndexAge index={index} />
      </div>
      <SearchProblems problems={problems} />
      <IndexGate index={index} why={auditMessages.why}>
        {company.error !== null ? (
          <LoadError error={company.error} onRetry={company.retry} />
        ) : company.platform === undefined || index.state.step !== 'ready' ? (
          <p role="status">{auditMessages.auditing}</p>
        ) : (
          <AuditReport
            index={index}
            ready={index.state}
            company={company}
            platform={company.platform}
            search={search}
          />
        )}
      </IndexGate>
    </div>
  )
}
