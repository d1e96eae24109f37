import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { companyTitle } from '../../api/company-title.ts'
import { markOf } from '../../api/customer-row.ts'
import { customerTitle, isDeleted } from '../../api/customer-title.ts'
import type { CompanyMatches, Match } from '../../api/find-everywhere/search-company.ts'
import type { SearchedField } from '../../lib/find/find-query.ts'
import { Link } from '../../components/router/Link.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { StatusMark } from '../../components/ui/StatusMark.tsx'
import { companyHue } from '../../lib/format/company-colour.ts'
import { canBeLinked, toCustomer, toCustomers } from '../../lib/paths/links.ts'
import { findMessages } from './messages.ts'
import { companyPlatform } from './told-apart.ts'
import styles from './find.module.css'

/** Shown of a company at first, so that one with many matches doesn't hide the next. */
const SHOWN = 5

interface FoundInCompanyProps {
  found: CompanyMatches
  /** What tells it apart from another company of its name. */
  mark: string | undefined
}

/** What was found in one company. It stays as it is when more companies follow. */
export function FoundInCompany({ found, mark }: FoundInCompanyProps) {
  const { company, matches, unreadable, looked } = found
  const title = companyTitle(company)
  const list = useRef<HTMLUListElement>(null)
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? matches : matches.slice(0, SHOWN)

  function showAll() {
    flushSync(() => setWhole(true))
    // The button has gone; what it has shown begins here.
    list.current?.children[SHOWN]?.querySelector('a')?.focus()
  }

  return (
    <section aria-label={mark === undefined ? title : `${title}, ${mark}`} className={styles['company']}>
      <div className={styles['companyHead']}>
        <span
          className={styles['colour']}
          style={{ background: `hsl(${companyHue(company.id)} var(--desk-company))` }}
          aria-hidden="true"
        />
        <h2>
          <Link {...toCustomers(company.id)} translate="no">
            {title}
          </Link>
        </h2>
        <span className={styles['dim']} translate="no">
          {mark ?? companyPlatform(company)}
        </span>
        <span className={styles['dim']}>{findMessages.matches(matches.length)}</span>
      </div>
      <ul ref={list}>
        {shown.map((match) => (
          <li key={match.customer.id}>
            <FoundCustomer companyId={company.id} match={match} />
          </li>
        ))}
      </ul>
      {shown.length < matches.length && (
        <Button look="quiet" onClick={showAll}>
          {findMessages.more(matches.length - shown.length)}
        </Button>
      )}
      {looked !== undefined && <p>{findMessages.looked(looked)}</p>}
      {unreadable > 0 && <p>{findMessages.unreadable(unreadable)}</p>}
    </section>
  )
}

/** What is shown of a customer beside its name: where it was found, unless that is the email or the phone, then these. */
function shownFields({ customer, field }: Match): readonly SearchedField[] {
  const isName = field === 'customerName' || field === 'emailAddress' || field === 'phone'
  const first = isName ? 'contactName' : field
  const isTitle = first === 'contactName' && customer.contactName === customerTitle(customer)
  return [...(isTitle ? [] : [first]), 'emailAddress', 'phone']
}

/** Numbers that don't say what they are. */
const NAMED = new Set<SearchedField>(['id', 'registrationNumber', 'taxNumber'])

function FoundCustomer({ companyId, match }: { companyId: string; match: Match }) {
  const { customer, field } = match
  const title = customerTitle(customer)
  const mark = markOf(customer)
  return (
    <>
      <span className={styles['name']}>
        {canBeLinked(customer.id) ? (
          <Link {...toCustomer(companyId, customer.id)} translate="no" title={title}>
            {title}
          </Link>
        ) : (
          <span translate="no">{title}</span>
        )}
        {mark !== undefined && <StatusMark status={mark} struck={isDeleted(customer)} />}
      </span>
      {shownFields(match).map((one) => {
        const value = customer[one] ?? ''
        if (value === '') return null
        return (
          <span
            key={one}
            className={styles['detail']}
            data-field={one}
            data-is-match={one === field}
            title={`${findMessages.fields[one]}: ${value}`}
          >
            {NAMED.has(one) && <span className={styles['dim']}>{findMessages.fields[one]} </span>}
            <span translate="no">{value}</span>
          </span>
        )
      })}
    </>
  )
}
