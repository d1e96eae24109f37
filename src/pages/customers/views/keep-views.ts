import { announce } from '../../../components/ui/announce.ts'
import { savedViews, saveViews } from '../../../lib/storage/saved-views.ts'
import type { SavedView } from '../../../lib/views/saved-view.ts'
import { viewMessages } from './messages.ts'

/** Changes the views there are now, which another tab may have changed, and says what came of it. */
export function keepViews(change: (views: readonly SavedView[]) => SavedView[], done?: string): void {
  const isKept = saveViews(change(savedViews()))
  if (!isKept) announce(viewMessages.notKept)
  else if (done !== undefined) announce(done)
}
