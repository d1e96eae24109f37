import type { CustomerRecord } from '../../../api/customers.ts'
import { recordId } from '../../../api/customer-title.ts'
import { announce } from '../../../components/ui/announce.ts'
import { useShortcuts } from '../../../components/ui/use-shortcuts.ts'
import { isSelected } from '../../../model/selection/selection.ts'
import { focusedPlace } from '../focused-place.ts'
import { selectionMessages } from './selection-messages.ts'
import { NOTHING_SELECTED, selectingIn, selectRecords, setSelecting } from './selection-store.ts'

/** Ends selecting in a company's list, and forgets what was selected. */
export function leaveSelecting(companyId: string): void {
  setSelecting(companyId, undefined)
  announce(selectionMessages.stopped)
}

/** X selects the focused row, or takes it out; Esc ends it. */
export function useSelectingKeys(companyId: string, records: readonly CustomerRecord[]): void {
  useShortcuts({
    x: () => {
      const place = focusedPlace()
      const record = records.find((one) => recordId(one) === place?.params.customerId)
      // On anything but a row the key does nothing of ours.
      if (place === undefined || record === undefined) return false
      const selecting = selectingIn(companyId) ?? NOTHING_SELECTED
      const isIn = !isSelected(selecting.selection, place.params.customerId)
      setSelecting(companyId, selectRecords(selecting, [record], isIn))
      return true
    },
    Escape: () => {
      if (selectingIn(companyId) === undefined) return false
      leaveSelecting(companyId)
      return true
    },
  })
}
