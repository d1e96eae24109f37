import type { ComponentProps, FormEvent, ReactNode } from 'react'
import { FormScopeContext } from '../../components/form/form-context.ts'
import type { FormScope } from '../../components/form/form-context.ts'
import { ModelFields } from '../../components/form/fields/ModelFields.tsx'
import { FormFoot } from './FormFoot.tsx'
import type { FormStart, FormTarget } from './form-parts.ts'
import { FormRail } from './FormRail.tsx'
import type { FormHandle } from './use-form-session.ts'
import { useTakeOver } from './use-take-over.ts'
import styles from './form-page.module.css'

interface FormBodyProps extends Omit<ComponentProps<typeof FormFoot>, 'session'> {
  target: FormTarget
  scope: FormScope
  start: FormStart
  handle: FormHandle
  /** Above the fields. */
  notices: ReactNode
  onSubmit: () => void
}

/** What a form shows: its fields, what it changes, and what to do next. The server renders it as well. */
export function FormBody({ scope, start, handle, notices, onSubmit, ...foot }: FormBodyProps) {
  return (
    <FormScopeContext value={scope}>
      <form
        ref={useTakeOver()}
        className={styles['form']}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        <div className={styles['columns']}>
          <div className={styles['main']}>
            {notices}
            <div>
              <ModelFields model={start.model} />
            </div>
          </div>
          <FormRail target={foot.target} start={start} handle={handle} />
        </div>
        <FormFoot {...foot} session={handle.session} />
      </form>
    </FormScopeContext>
  )
}
