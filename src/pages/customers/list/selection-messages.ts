import { customerCount } from '../../../api/customer-count.ts'
import { formatNumber } from '../../../lib/format/numbers.ts'
import type { Selection } from '../../../model/selection/selection.ts'
import { selectedCount } from '../../../model/selection/selection.ts'

export const selectionMessages = {
  region: 'Selection',
  start: 'Select',
  startTitle: 'Select customers (X selects the row you’re on)',
  row: (name: string) => `Select ${name}`,
  noId: 'This record has no ID, so it can’t be selected.',
  page: 'Select all on this page',
  /** What a rule finds: matches, or everything there is. */
  all: (total: number, isFiltered: boolean) =>
    isFiltered ? `Select all ${formatNumber(total)} that match` : `Select all ${customerCount(total)}`,
  unknownTotal: 'Codat doesn’t say how many customers match, so you can select only rows you’ve seen.',
  clear: 'Clear',
  done: 'Done',
  cleared: 'Selection cleared',
  stopped: 'Selecting ended',
  /** Why nothing can be done with a selection; undefined where something is selected. */
  nothing: (count: number | undefined): string | undefined =>
    count === undefined || count === 0 ? 'Select customers first.' : undefined,
  editSelected: 'Edit selected',
  editSelectedTitle: 'Change the same fields of the selected customers',
  opening: 'Opening…',
  exportSelected: 'Export selected',
  copyTsv: 'Copy as TSV',
  copyMarkdown: 'Copy as Markdown',
  selectFound: 'Select these customers',
  selectFoundTitle: 'Opens the customers list with these customers selected',
  selecting: 'Selecting…',
  noneFound: 'There are no customers to select.',
  tooMany: (count: number, most: number) =>
    `These are ${customerCount(count)}; you can select at most ${formatNumber(most)} at once.`,
  notSelected: 'Couldn’t select these customers. Try again.',
  actions: 'Actions for the selected customers',
  otherList: 'Selection cleared because the list shows other customers now.',
  cost: (count: number, requests: number) =>
    `To copy ${customerCount(count)}, we read the whole list from Codat: ${formatNumber(requests)} requests, or more if the list changes while we read it.`,
  read: 'Read and copy',
  cancel: 'Cancel',
  cancelled: 'Copying cancelled',
  reading: (done: number, total: number | undefined) =>
    total === undefined
      ? `Reading ${customerCount(done)}…`
      : `Reading ${formatNumber(done)} of ${customerCount(total)}…`,
  copied: (count: number, claimed: number | undefined) =>
    claimed === undefined || claimed === count
      ? `Copied ${customerCount(count)}`
      : `Copied ${customerCount(count)}. The list changed: ${customerCount(claimed)} were selected.`,
  notAllowed: 'Your browser didn’t allow copying. Press Copy again.',
  copyAgain: 'Copy again',
  failed: (reason: string) => `Couldn’t copy: ${reason}. Nothing was copied.`,
}

/** How many are selected, as a sentence that is true whatever happens to the list. */
export function selectionText(selection: Selection, total: number | undefined, notHere: number): string {
  const count = selectedCount(selection, total)
  if (selection.kind === 'some') {
    const there = notHere === 0 ? '' : `, ${formatNumber(notHere)} not on this page`
    return selection.ids.size === 0 ? 'None selected' : `${formatNumber(selection.ids.size)} selected${there}`
  }
  const { size } = selection.except
  if (count === undefined) {
    const now = total === undefined ? 'isn’t known now' : `is ${formatNumber(total)} now`
    return `You selected all ${customerCount(selection.total)} that match, but the number ${now}. Select all again.`
  }
  return size === 0
    ? `All ${customerCount(count)} selected`
    : `${formatNumber(count)} selected: all ${formatNumber(selection.total)} that match, except ${formatNumber(size)}`
}
