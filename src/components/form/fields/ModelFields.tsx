import type { ModelNode } from '../../../model/model-node.ts'
import { isGroup, isList } from '../../../model/model-node.ts'
import { FieldView } from './FieldView.tsx'
import { FieldComponentContext } from '../field-component.ts'
import { formSections } from './sections.ts'
import styles from '../form.module.css'

/** All fields of a model, in the sections of the record page. */
export function ModelFields({ model }: { model: ModelNode }) {
  const sections = formSections(model).map(({ title, nodes }) => {
    const [only] = nodes
    const isOwnFrame = nodes.length === 1 && only !== undefined && (isList(only) || isGroup(only))
    return (
      <section key={title + (only?.key ?? '')} className={styles['section']} aria-label={title}>
        {!isOwnFrame && <h2>{title}</h2>}
        <div className={styles['grid']}>
          {nodes.map((node) => (
            <FieldView key={node.key} node={node} path={node.key} />
          ))}
        </div>
      </section>
    )
  })
  return <FieldComponentContext value={FieldView}>{sections}</FieldComponentContext>
}
