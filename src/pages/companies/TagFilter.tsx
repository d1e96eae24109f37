import type { Company } from '../../api/companies.ts'
import { tagsOfCompany } from '../../api/company-tags.ts'
import { IconButton } from '../../components/ui/IconButton.tsx'
import { SelectField } from '../../components/ui/SelectField.tsx'
import type { CompanyTag } from '../../lib/paths/company-tags.ts'
import { isFilterable, parseTags, tagText } from '../../lib/paths/company-tags.ts'
import styles from './companies.module.css'

/** The tags of companies that can be filtered by, each once, in alphabetical order. */
function tagsOf(companies: readonly Company[]): Map<string, CompanyTag> {
  const tags = companies.flatMap(tagsOfCompany).filter(isFilterable)
  return new Map(tags.map((tag) => [tagText(tag), tag] as const).toSorted(([a], [b]) => a.localeCompare(b)))
}

interface TagFilterProps {
  /** The filter in force. */
  tags: string
  /** Those whose tags are on offer. */
  companies: readonly Company[]
  onAdd: (tag: CompanyTag) => void
  onRemove: (tag: CompanyTag) => void
}

/** The tags companies must have, and a choice of more. */
export function TagFilter({ tags, companies, onAdd, onRemove }: TagFilterProps) {
  const active = parseTags(tags)
  const offered = tagsOf(companies)
  for (const tag of active) offered.delete(tagText(tag))
  return (
    <div className={styles['tagFilter']}>
      {active.map((tag) => (
        <span key={tagText(tag)} className={styles['tag']} translate="no">
          {tagText(tag)}
          <IconButton small icon="close" label={`Remove tag ${tagText(tag)}`} onClick={() => onRemove(tag)} />
        </span>
      ))}
      {offered.size > 0 && (
        <SelectField
          key={tags}
          label="Tag"
          isLabelHidden
          widthPx={92}
          value=""
          options={[
            { value: '', label: active.length === 0 ? 'Any tag' : 'Add a tag' },
            ...[...offered.keys()].map((text) => ({ value: text, label: text })),
          ]}
          onChange={(text) => {
            const tag = offered.get(text)
            if (tag) onAdd(tag)
          }}
        />
      )}
    </div>
  )
}
