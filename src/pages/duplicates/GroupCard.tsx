import type { FoundGroup } from '../../components/company-index/questions/duplicates.ts'
import type { FoundCustomer } from '../../components/company-index/questions/found-customer.ts'
import { Link } from '../../components/router/Link.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { buttonClass } from '../../components/ui/button-class.ts'
import { StatusMark } from '../../components/ui/StatusMark.tsx'
import { MAX_COMPARED } from '../../lib/paths/duplicates-search.ts'
import type { DuplicatesSearch } from '../../lib/paths/duplicates-search.ts'
import { canBeLinked, toCustomer } from '../../lib/paths/links.ts'
import { groupReasons } from './group-reasons.ts'
import { duplicateMessages, levelRange, likeText, titlesText, unlikeLabels } from './messages.ts'
import { toShown } from './to-shown.ts'
import styles from './duplicates.module.css'

interface GroupCardProps {
  companyId: string
  group: FoundGroup
  search: DuplicatesSearch
  onDismiss: () => void
}

/** Customers that may be one, why, and what to do about it. */
export function GroupCard({ companyId, group, search, onDismiss }: GroupCardProps) {
  const { customers, pairs } = group
  const [surest, roughest] = [pairs[0], pairs.at(-1)]
  const ids = customers.flatMap(({ id }) => id ?? [])
  const titles = customers.map(({ title }) => title)
  const { like, unlike } = groupReasons(pairs)
  return (
    <section className={styles['group']} aria-label={duplicateMessages.group([titlesText(titles)])}>
      <ul className={styles['members']}>
        {customers.map((customer) => (
          <Member key={customer.id} companyId={companyId} customer={customer} />
        ))}
      </ul>
      <div className={styles['reasons']}>
        {surest && roughest && (
          <span className={styles['level']}>{levelRange(surest.level, roughest.level)}</span>
        )}
        <ul>
          {like.map(({ reason, isOfAll }) => (
            <li key={reason}>{likeText(reason, isOfAll)}</li>
          ))}
          {unlike.map((reason) => (
            <li key={reason} data-unlike="true">
              {unlikeLabels[reason]}
            </li>
          ))}
        </ul>
      </div>
      <div className={styles['actions']}>
        <Link
          {...toShown(companyId, { ...search, ids: ids.slice(0, MAX_COMPARED) })}
          className={buttonClass()}
        >
          {ids.length > MAX_COMPARED
            ? duplicateMessages.compareFirst(MAX_COMPARED)
            : duplicateMessages.compare}
        </Link>
        <Button look="quiet" onClick={onDismiss}>
          {duplicateMessages.notDuplicates}
        </Button>
      </div>
    </section>
  )
}

function Member({ companyId, customer }: { companyId: string; customer: FoundCustomer }) {
  const { id, title, status, email, phone } = customer
  const name = <bdi translate="no">{title}</bdi>
  return (
    <li>
      <span className={styles['name']}>
        {id !== undefined && canBeLinked(id) ? <Link {...toCustomer(companyId, id)}>{name}</Link> : name}
        {status !== undefined && status !== 'Active' && <StatusMark status={status} />}
      </span>
      {/* Empty ones keep their place, so that what is below each other is the same field. */}
      {[email, phone].map((text, at) => (
        <span key={at === 0 ? 'email' : 'phone'} className={styles['detail']} title={text}>
          {text !== undefined && <bdi translate="no">{text}</bdi>}
        </span>
      ))}
    </li>
  )
}
