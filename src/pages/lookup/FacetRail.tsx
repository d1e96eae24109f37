import { useState } from 'react'
import type { FacetCount, FacetsQuestion } from '../../components/company-index/questions/facets.ts'
import { FACETS } from '../../components/company-index/questions/facet-names.ts'
import type { Facet, FacetFilters } from '../../components/company-index/questions/facet-names.ts'
import { formatNumber } from '../../lib/format/numbers.ts'
import { FACET_TITLES, facetLabel, lookupMessages } from './messages.ts'
import type { ChangeLookup } from './use-lookup-search.ts'
import styles from './lookup.module.css'

/** So many values are shown of a facet before somebody asks for all. */
const FIRST_VALUES = 5

interface FacetRailProps {
  counts: FacetsQuestion['answer'] | undefined
  filters: FacetFilters
  onChange: ChangeLookup
}

/** The values of each facet with how many customers they leave; pressing one narrows the search to it. */
export function FacetRail({ counts, filters, onChange }: FacetRailProps) {
  return (
    <div className={styles['rail']} role="group" aria-label={lookupMessages.filters}>
      {FACETS.map((facet) => (
        <FacetGroup
          key={facet}
          facet={facet}
          values={counts?.[facet] ?? []}
          chosen={filters[facet]}
          onChoose={(value) => onChange({ [facet]: value })}
        />
      ))}
    </div>
  )
}

interface FacetGroupProps {
  facet: Facet
  values: readonly FacetCount[]
  chosen: string | undefined
  onChoose: (value: string | undefined) => void
}

function FacetGroup({ facet, values, chosen, onChoose }: FacetGroupProps) {
  const [isWhole, setWhole] = useState(false)
  if (values.length === 0) return null
  const shown = isWhole ? values : values.slice(0, FIRST_VALUES)
  return (
    <section className={styles['facet']} aria-label={FACET_TITLES[facet]}>
      <h2>{FACET_TITLES[facet]}</h2>
      {shown.map(({ value, text, count }) => (
        <button
          key={value}
          type="button"
          className={styles['value']}
          aria-pressed={value === chosen}
          title={facetLabel(facet, value, text)}
          onClick={() => onChoose(value === chosen ? undefined : value)}
        >
          <span className={styles['valueText']}>{facetLabel(facet, value, text)}</span>
          <span className={styles['count']}>{formatNumber(count)}</span>
        </button>
      ))}
      {values.length > FIRST_VALUES && (
        <button
          type="button"
          className={styles['more']}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? 'Show fewer' : `Show ${formatNumber(values.length)}`}
        </button>
      )}
    </section>
  )
}
