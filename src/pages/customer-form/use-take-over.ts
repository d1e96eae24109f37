import { useLayoutEffect, useRef, useState } from 'react'
import { earlyForm, endEarlyForm } from './early-form.ts'

/** For the form's element: it takes the place of the one that came with the page, with what was done there. */
export function useTakeOver() {
  const form = useRef<HTMLFormElement>(null)
  const [, setSettled] = useState(false)
  // While that one still stands there.
  useState(() => earlyForm()?.keepFocus())
  useLayoutEffect(() => {
    if (earlyForm() !== undefined) endEarlyForm(form.current, () => setSettled(true))
  }, [])
  return form
}
