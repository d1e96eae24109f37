/** Where a key works, in the order of the list that `?` opens. */
export const SHORTCUT_PLACES = ['Everywhere', 'Lists', 'Customer', 'Form', 'Preview'] as const

interface Shortcut {
  where: (typeof SHORTCUT_PLACES)[number]
  /** As `KeyboardEvent.key` has them; each does it. */
  keys: readonly string[]
  /** How the keys are written, where that isn't how they are named. */
  shown?: string
  what: string
}

/** Every key that does something, for the list of them and for `useShortcuts`. */
export const SHORTCUTS = [
  { where: 'Everywhere', keys: ['?'], what: 'Show keyboard shortcuts' },
  { where: 'Everywhere', keys: ['k'], shown: 'Ctrl+K or ⌘K', what: 'Search or jump to a page' },
  { where: 'Everywhere', keys: ['Escape'], shown: 'Esc', what: 'Close a panel or dialog' },
  { where: 'Lists', keys: ['j', 'ArrowDown'], shown: 'J or ↓', what: 'Next row' },
  { where: 'Lists', keys: ['k', 'ArrowUp'], shown: 'K or ↑', what: 'Previous row' },
  {
    where: 'Lists',
    keys: ['Home', 'End', 'PageUp', 'PageDown'],
    shown: 'Home, End, Page Up, Page Down',
    what: 'Jump through the rows',
  },
  {
    where: 'Lists',
    keys: ['ArrowLeft', 'ArrowRight'],
    shown: '← →',
    what: 'Previous and next page, from a row',
  },
  { where: 'Lists', keys: ['Enter'], what: 'Open the row' },
  { where: 'Lists', keys: [' '], shown: 'Space', what: 'Preview the customer in the row' },
  { where: 'Lists', keys: ['e'], shown: 'E', what: 'Edit the customer in the row' },
  { where: 'Lists', keys: ['x'], shown: 'X', what: 'Select the customer in the row' },
  {
    where: 'Lists',
    keys: ['ArrowUp', 'ArrowDown'],
    shown: 'Shift+↑ ↓',
    what: 'Select rows one after the other, once you’re selecting',
  },
  { where: 'Lists', keys: ['Escape'], shown: 'Esc', what: 'Stop selecting' },
  { where: 'Lists', keys: ['n'], shown: 'N', what: 'New customer' },
  { where: 'Lists', keys: ['/'], what: 'Search' },
  { where: 'Customer', keys: ['j'], shown: 'J', what: 'Next customer' },
  { where: 'Customer', keys: ['k'], shown: 'K', what: 'Previous customer' },
  { where: 'Customer', keys: ['e'], shown: 'E', what: 'Edit customer' },
  { where: 'Customer', keys: ['n'], shown: 'N', what: 'New customer' },
  { where: 'Customer', keys: ['/'], what: 'Search customers' },
  { where: 'Customer', keys: ['Escape'], shown: 'Esc', what: 'Back to the list' },
  { where: 'Form', keys: ['s'], shown: 'Ctrl+S or ⌘S', what: 'Review your changes' },
  { where: 'Preview', keys: ['ArrowLeft', 'ArrowRight'], shown: '← →', what: 'Previous and next file' },
  {
    where: 'Preview',
    keys: ['ArrowUp', 'ArrowDown'],
    shown: '↑ ↓',
    what: 'Next and previous file, from the list',
  },
  { where: 'Preview', keys: ['f', '/'], shown: 'F or /', what: 'Find in a text or PDF file' },
  { where: 'Preview', keys: ['+', '=', '-'], shown: '+ and −', what: 'Zoom in and out' },
  { where: 'Preview', keys: ['Escape'], shown: 'Esc', what: 'Back to the list of files' },
  { where: 'Preview', keys: ['e'], shown: 'E', what: 'Edit customer' },
  { where: 'Preview', keys: ['n'], shown: 'N', what: 'New customer' },
] as const satisfies readonly Shortcut[]

/** A key of the list above; no page may have one that the list doesn't name. */
export type ShortcutKey = (typeof SHORTCUTS)[number]['keys'][number]
