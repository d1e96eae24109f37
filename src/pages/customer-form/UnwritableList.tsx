import { MarkedText } from '../../components/ui/MarkedText.tsx'
import type { JsonObject } from '../../lib/json.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { unwritableMembers } from '../../model/values/unwritable.ts'
import type { UnwritableMember } from '../../model/values/unwritable.ts'
import { formMessages } from './messages.ts'
import { unwritableBlocks } from './unwritable-blocks.ts'
import styles from './form-rail.module.css'

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
      {unwritableBlocks(members).map(({ key, heading, name, lines, reason }) => (
        <div key={key}>
          <dt>
            {heading}
            {name !== '' && (
              <>
                : <bdi translate="no">{name}</bdi>
              </>
            )}
            {reason === 'file' && ` (${formMessages.fileNotSent})`}
          </dt>
          {lines.map(({ key: place, label, text }) => (
            <dd key={place}>
              {label !== '' && <span className={styles['lineLabel']}>{label}: </span>}
              <bdi translate="no">
                <MarkedText text={text} />
              </bdi>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
