import { Link } from '../../components/router/Link.tsx'
import type { Company } from '../../api/companies.ts'
import { tagsOfCompany } from '../../api/company-tags.ts'
import { companyTitle } from '../../api/company-title.ts'
import { isFilterable, tagText } from '../../lib/paths/company-tags.ts'
import type { CompanyTag } from '../../lib/paths/company-tags.ts'
import { toCustomers } from '../../lib/paths/links.ts'
import styles from './companies.module.css'

interface GroupAndTagsProps {
  company: Company
  onTag: (tag: CompanyTag) => void
}

/** The companies above and below one, and its tags to filter by. */
export function GroupAndTags({ company, onTag }: GroupAndTagsProps) {
  const { referenceParentCompany: parent, referenceSubsidiaryCompanies } = company
  const subsidiaries = referenceSubsidiaryCompanies ?? []
  return (
    <span className={styles['group']}>
      {parent && (
        <span>
          <span translate="yes">Part of </span>
          <Link {...toCustomers(parent.id)}>{companyTitle(parent)}</Link>
        </span>
      )}
      {subsidiaries.length > 0 && (
        <span translate="yes">
          {subsidiaries.length === 1 ? '1 subsidiary' : `${subsidiaries.length} subsidiaries`}
        </span>
      )}
      {tagsOfCompany(company).map((tag) =>
        isFilterable(tag) ? (
          <button
            key={tag.name}
            type="button"
            className={styles['tag']}
            title={`Show companies tagged ${tagText(tag)}`}
            onClick={() => onTag(tag)}
          >
            {tagText(tag)}
          </button>
        ) : (
          <span key={tag.name} className={styles['tag']}>
            {tagText(tag)}
          </span>
        ),
      )}
    </span>
  )
}
