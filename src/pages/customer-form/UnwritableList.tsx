import type { JsonObject, JsonValue } from '../../lib/json.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { unwritableMembers } from '../../model/values/unwritable.ts'
import type { UnwritableMember } from '../../model/values/unwritable.ts'
import { formMessages, unwritableReasons } from './messages.ts'
import styles from './form-rail.module.css'

/** The values in a member, however deep, as people read them. */
function leafTexts(value: JsonValue): string[] {
  if (value === null || value === '') return []
  if (typeof value !== 'object') return [String(value)]
  return Object.values(value).flatMap((member: JsonValue) => leafTexts(member))
}

const isOfCodat = ({ reason }: UnwritableMember) => reason === 'kept-by-codat'

interface UnwritableListProps {
  model: ModelNode
  record: JsonObject
  platformName: string
}

/** Fields of the record that this form can't change, and why. */
export function UnwritableList({ model, record, platformName }: UnwritableListProps) {
  const members = unwritableMembers(model, record)
  if (members.length === 0) return null
  const ofCodat = members.filter(isOfCodat)
  return (
    <section aria-label="Fields you can’t change here">
      <h2 className={styles['title']}>{formMessages.notAccepted(platformName)}</h2>
      <UnwritableValues members={members.filter((member) => !isOfCodat(member))} />
      {ofCodat.length > 0 && (
        <details className={styles['fold']}>
          <summary>{formMessages.managedByCodat(ofCodat.length)}</summary>
          <UnwritableValues members={ofCodat} />
        </details>
      )}
    </section>
  )
}

function UnwritableValues({ members }: { members: readonly UnwritableMember[] }) {
  if (members.length === 0) return null
  return (
    <dl className={styles['unwritable']}>
      {members.map(({ path, label, value, reason }) => (
        <div key={path}>
          <dt>
            {label} {reason !== 'kept-by-codat' && <>({unwritableReasons[reason]})</>}
          </dt>
          <dd translate="no">{leafTexts(value).join(' · ')}</dd>
        </div>
      ))}
    </dl>
  )
}
