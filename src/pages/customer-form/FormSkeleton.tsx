import { useLayoutEffect, useRef, useState } from 'react'
import { SkeletonBar } from '../../components/ui/SkeletonBar.tsx'
import { dropEarlyForm, earlyForm } from './early-form.ts'
import type { EarlyForm } from './early-form.ts'
import { formMessages } from './messages.ts'
import styles from './form-page.module.css'

/** Where a form is loading: the one that came with the page, if there is one. */
export function FormSkeleton() {
  const early = earlyForm()
  if (early !== undefined) return <EarlyFormHost early={early} />
  return (
    <div role="status" aria-label={formMessages.loading} data-form-skeleton="">
      {['46%', '62%', '54%', '58%', '40%'].map((width) => (
        <p key={width} aria-hidden="true">
          <SkeletonBar width={width} />
        </p>
      ))}
    </div>
  )
}

function EarlyFormHost({ early }: { early: EarlyForm }) {
  const host = useRef<HTMLDivElement>(null)
  // While it still stands where it was.
  useState(() => early.keepFocus())
  useLayoutEffect(() => {
    if (host.current !== null) early.moveTo(host.current)
    // Another host may have it by then.
    return () => queueMicrotask(() => dropEarlyForm(early))
  }, [early])
  return <div ref={host} className={styles['early']} aria-busy="true" />
}
