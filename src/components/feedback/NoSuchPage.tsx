import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { GO_TO_FIRST_PAGE, NO_SUCH_PAGE } from './no-such-page.ts'

/** In place of a list whose address names a page after the last one. */
export function NoSuchPage({ onFirstPage }: { onFirstPage: () => void }) {
  return (
    <EmptyState title={NO_SUCH_PAGE} action={<Button onClick={onFirstPage}>{GO_TO_FIRST_PAGE}</Button>} />
  )
}
