import { FACETS } from '../../components/company-index/questions/facet-names.ts'
import type { FacetFilters } from '../../components/company-index/questions/facet-names.ts'
import { useIndexAnswer } from '../../components/company-index/use-index-answer.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { buttonClass } from '../../components/ui/button-class.ts'
import { Flyout } from '../../components/ui/Flyout.tsx'
import { Icon } from '../../components/ui/Icon.tsx'
import { Pager } from '../../components/ui/Pager.tsx'
import { SearchBox } from '../../components/ui/SearchBox.tsx'
import { useMediaQuery } from '../../components/ui/table/use-media-query.ts'
import { LOOKUP_PAGE_SIZE } from '../../lib/paths/lookup-search.ts'
import { SelectFound } from '../customers/list/SelectFound.tsx'
import { FacetRail } from './FacetRail.tsx'
import { Hits } from './Hits.tsx'
import { lookupMessages } from './messages.ts'
import type { PanelProps } from './panel-props.ts'
import styles from './lookup.module.css'

/** The worker answers at once: no request is spared by waiting. */
const isSparing = (): boolean => false

/** Whoever pressed the button that read the customers goes on here: the button is gone. */
function takeLostFocus(box: HTMLInputElement | null): void {
  if (document.activeElement === document.body) box?.focus()
}

/** Customers found as one types, with counts to narrow them. */
export function SearchPanel({ index, search, onChange }: PanelProps) {
  const hasRoom = useMediaQuery('(min-width: 901px)')
  const { q, page } = search
  const filters: FacetFilters = Object.fromEntries(FACETS.map((facet) => [facet, search[facet]]))
  const offset = (page - 1) * LOOKUP_PAGE_SIZE
  const found = useIndexAnswer(index, 'search', { q, filters, offset, limit: LOOKUP_PAGE_SIZE })
  const facets = useIndexAnswer(index, 'facets', { q, filters })
  const active = FACETS.filter((facet) => search[facet] !== undefined).length
  const rail = <FacetRail counts={facets.data} filters={filters} onChange={onChange} />
  const { total = 0, hits = [] } = found.data ?? {}
  return (
    <div className={styles['body']}>
      {hasRoom && <div className={styles['side']}>{rail}</div>}
      <div className={styles['main']}>
        <div className={styles['tools']}>
          <SearchBox
            ref={takeLostFocus}
            label={lookupMessages.searchLabel}
            placeholder={lookupMessages.searchHint}
            value={q}
            maxLength={500}
            isSparing={isSparing}
            onSearch={(text) => onChange({ q: text }, { replace: q !== '' })}
          />
          <SelectFound
            index={index}
            isEmpty={found.data && total === 0}
            readIds={async () => {
              const all = await index.ask('search', { q, filters, offset: 0, limit: total })
              return all.hits.flatMap(({ id }) => id ?? [])
            }}
          />
          {!hasRoom && (
            <Flyout
              title={lookupMessages.filters}
              label={active === 0 ? lookupMessages.filters : `${lookupMessages.filters}: ${active} active`}
              className={buttonClass('plain')}
              face={
                <>
                  <Icon name="filter" size={14} />
                  {active > 0 && active}
                </>
              }
            >
              {() => <div className={styles['sheet']}>{rail}</div>}
            </Flyout>
          )}
        </div>
        {/* The pager says how many there are; that there are none has to be said as well. */}
        <span role="status" className="visually-hidden">
          {found.data?.total === 0 && lookupMessages.noMatch}
        </span>
        {found.isError ? (
          <LoadError error={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <div className={styles['scroller']}>
            <Hits
              companyId={index.companyId}
              hits={found.isPending ? undefined : hits}
              total={total}
              isBusy={found.isPlaceholderData}
              isSearched={q !== ''}
              isNarrowed={q !== '' || active > 0}
              hasFilters={active > 0}
              onChange={onChange}
            />
          </div>
        )}
        {hits.length > 0 && (
          <Pager
            page={page}
            pageSize={LOOKUP_PAGE_SIZE}
            shown={hits.length}
            total={total}
            hasNext={offset + hits.length < total}
            isLoading={false}
            onPage={(number) => onChange({ page: number })}
          />
        )}
      </div>
    </div>
  )
}
