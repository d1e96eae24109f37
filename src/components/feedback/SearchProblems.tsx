import { useState } from 'react'
import { Notice } from '../ui/Notice.tsx'

/** Says which parameters of the address could not be used; they fell back to their defaults. */
export function SearchProblems({ problems }: { problems: readonly string[] }) {
  const [dismissed, setDismissed] = useState('')
  const names = problems.join(', ')
  if (names === '' || names === dismissed) return null
  return (
    <Notice tone="warning" onDismiss={() => setDismissed(names)}>
      Part of this address could not be used and was ignored: {names}. The usual settings apply instead.
    </Notice>
  )
}
