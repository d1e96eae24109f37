import { isUnsearchable } from '../../lib/codat-query.ts'
import { Notice } from '../ui/Notice.tsx'

/** Says why a search found everything: it has no word that Codat could search for. */
export function UnsearchableNotice({ q }: { q: string }) {
  if (!isUnsearchable(q)) return null
  return (
    <Notice tone="warning">
      You can’t search for the characters {'& | { } = ! ~ < > , ; ， 、 ；'}. Showing everything instead.
    </Notice>
  )
}
