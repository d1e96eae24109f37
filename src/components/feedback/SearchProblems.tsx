import { useState } from 'react'
import { Notice } from '../ui/Notice.tsx'

/** Names the parameters of the address that couldn't be used. */
export function SearchProblems({ problems }: { problems: readonly string[] }) {
  const [dismissed, setDismissed] = useState('')
  const names = problems.join(', ')
  if (names === '' || names === dismissed) return null
  return (
    <Notice tone="warning" onDismiss={() => setDismissed(names)}>
      We couldn’t use part of the link and ignored it: {names}. The default settings apply instead.
    </Notice>
  )
}
