import { useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { companyTitle } from '../../api/company-title.ts'
import { chooseConnection, platformTitle } from '../../api/connection-choice.ts'
import { markOf } from '../../api/customer-row.ts'
import { customerTitle, isDeleted } from '../../api/customer-title.ts'
import type { CompanyMatches, Match } from '../../api/find-everywhere/search-company.ts'
import { Link } from '../../components/router/Link.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { StatusMark } from '../../components/ui/StatusMark.tsx'
import { companyHue } from '../../lib/format/company-colour.ts'
import { canBeLinked, toCustomer, toCustomers } from '../../lib/paths/links.ts'
import { findMessages } from './messages.ts'
import styles from './find.module.css'

/** Shown of a company at first, so that one with many matches doesn't hide the next. */
const SHOWN = 5

/** What was found in one company. It stays as it is when more companies follow. */
export function FoundInCompany({ found }: { found: CompanyMatches }) {
  const { company, matches, unreadable, looked } = found
  const headingId = useId()
  const list = useRef<HTMLUListElement>(null)
  const [isWhole, setWhole] = useState(false)
  const connection = chooseConnection(company.dataConnections ?? [], undefined)
  const shown = isWhole ? matches : matches.slice(0, SHOWN)

  function showAll() {
    flushSync(() => setWhole(true))
    // The button has gone; what it has shown begins here.
    list.current?.children[SHOWN]?.querySelector('a')?.focus()
  }

  return (
    <section aria-labelledby={headingId} className={styles['company']}>
      <div className={styles['companyHead']}>
        <span
          className={styles['colour']}
          style={{ background: `hsl(${companyHue(company.id)} var(--desk-company))` }}
          aria-hidden="true"
        />
        <h2 id={headingId}>
          <Link {...toCustomers(company.id)} translate="no">
            {companyTitle(company)}
          </Link>
        </h2>
        <span className={styles['dim']} translate="no">
          {connection && platformTitle(connection)}
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

function FoundCustomer({ companyId, match }: { companyId: string; match: Match }) {
  const { customer, field } = match
  const title = customerTitle(customer)
  const mark = markOf(customer)
  const value = customer[field] ?? ''
  // What was searched for is there already where it is the name.
  const details = [field === 'customerName' ? undefined : field, 'emailAddress' as const, 'phone' as const]
    .filter((one, place, all) => one !== undefined && all.indexOf(one) === place)
    .flatMap((one) => (one === undefined || !customer[one] ? [] : [{ one, text: customer[one] }]))
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
      <span className={styles['details']}>
        {details.map(({ one, text }) => (
          <span key={one} title={`${findMessages.fields[one]}: ${text}`}>
            {one !== 'emailAddress' && one !== 'phone' && (
              <span className={styles['dim']}>{findMessages.fields[one]} </span>
            )}
            <span translate="no" data-is-match={text === value}>
              {text}
            </span>
          </span>
        ))}
      </span>
    </>
  )
}
