import { memo, useState, useSyncExternalStore } from 'react'
import { isBookkeeping } from '../../../model/customer-schema.ts'
import { isUnfit } from '../../../model/form-value.ts'
import { checkMessages } from '../../../model/messages/check-messages.ts'
import type { ModelNode } from '../../../model/model-node.ts'
import { isLockedOnUpdate, widgetFor } from '../../../model/parse/widget.ts'
import type { Widget } from '../../../model/parse/widget.ts'
import { AboutField } from '../AboutField.tsx'
import { useFormScope } from '../form-context.ts'
import { fieldMessages } from '../messages.ts'
import type { FieldProps } from '../use-field.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import { DateTimeField } from './DateTimeField.tsx'
import { GroupField } from './GroupField.tsx'
import { ListField } from './ListField.tsx'
import { ReadOnlyField, UnfitField } from './ReadOnlyField.tsx'
import { SuggestField } from './SuggestField.tsx'
import { SwitchField } from './SwitchField.tsx'
import { TextField } from './TextField.tsx'
import styles from '../form.module.css'

/** The control for each kind of input. A kind without one would be a compile error. */
const CONTROLS = {
  text: ({ node, path }) => <TextField node={node} path={path} widget="text" />,
  textarea: ({ node, path }) => <TextField node={node} path={path} widget="textarea" />,
  email: ({ node, path }) => <TextField node={node} path={path} widget="email" />,
  phone: ({ node, path }) => <TextField node={node} path={path} widget="phone" />,
  number: ({ node, path }) => <TextField node={node} path={path} widget="number" />,
  json: ({ node, path }) => <TextField node={node} path={path} widget="json" />,
  currency: ({ node, path }) => <SuggestField node={node} path={path} widget="currency" />,
  country: ({ node, path }) => <SuggestField node={node} path={path} widget="country" />,
  combo: ({ node, path }) => <SuggestField node={node} path={path} widget="combo" />,
  select: ChoiceField,
  'date-time': DateTimeField,
  switch: SwitchField,
  group: GroupField,
  list: ListField,
  file: ({ node, path }) => <ReadOnlyField node={node} path={path} reason={checkMessages.filesNotSent} />,
} satisfies Record<Widget, (props: FieldProps) => React.ReactNode>

/** Fields that need a line of their own: long texts, and the two by which a customer is known. */
function isWide({ template }: ModelNode, widget: Widget): boolean {
  return (
    widget === 'json' || widget === 'textarea' || template === 'customerName' || template === 'emailAddress'
  )
}

/** One field of the model, rendered with the control that fits it. */
export const FieldView = memo(function FieldView({ node, path }: FieldProps) {
  const { values, isUpdate } = useFormScope()
  const isMisfit = () => isUnfit(values.at(path))
  const misfit = useSyncExternalStore(values.subscribe, isMisfit, isMisfit)
  const [hasFocus, setHasFocus] = useState(false)
  if (isBookkeeping(node.template)) return null
  const widget = widgetFor(node)
  const Control = CONTROLS[widget]
  const isFrame = widget === 'list' || widget === 'group'
  return (
    <div
      data-path={path}
      className={[
        isFrame ? styles['frame'] : styles['field'],
        isFrame || isWide(node, widget) ? styles['wide'] : '',
      ].join(' ')}
      onFocus={isFrame ? undefined : () => setHasFocus(true)}
      onBlur={isFrame ? undefined : () => setHasFocus(false)}
    >
      <AboutField node={node} isTabStop={isFrame || hasFocus} />
      {misfit ? (
        <UnfitField node={node} path={path} />
      ) : isUpdate && isLockedOnUpdate(node) ? (
        <ReadOnlyField node={node} path={path} reason={fieldMessages.idLocked} />
      ) : (
        <Control node={node} path={path} />
      )}
    </div>
  )
})
