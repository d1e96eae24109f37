import { formatNumber } from '../../../lib/format/numbers.ts'

export const columnMessages = {
  title: 'Columns',
  /** All of it in one, where the line has no room. */
  menu: 'Views, columns and selection',
  import: 'Import',
  importCustomers: 'Import customers',
  density: 'Row height',
  comfortable: 'Comfortable',
  compact: 'Compact',
  shown: 'Shown columns',
  hidden: 'Hidden columns',
  nameStays: 'Always shown: it opens the customer.',
  up: (title: string) => `Move ${title} up`,
  down: (title: string) => `Move ${title} down`,
  pin: (title: string) => `Keep ${title} in view`,
  moved: (title: string, place: number, count: number) =>
    `${title}: column ${formatNumber(place)} of ${formatNumber(count)}`,
  adjust: 'Adjust widths',
  adjusting:
    'Drag the edge of a heading to change its width, or move to the edge with Tab and press the arrow keys.',
  fits: 'Columns fit the window by themselves.',
  reset: 'Reset columns',
  wasReset: 'Columns reset',
  cards: 'In a window this narrow, customers are shown as cards. Columns apply to wider windows.',
}
