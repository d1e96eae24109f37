import { formatNumber } from '../../lib/format/numbers.ts'

/** The texts of form controls. */
export const fieldMessages = {
  noMatch: 'No matches',
  matches: (count: number, total: number) => `${formatNumber(count)} of ${formatNumber(total)} options`,
  clear: (field: string) => `Clear ${field}`,
  kept: (choice: string) => `Still ${choice}.`,
  asStored: (value: string) => `${value} (as stored)`,
  pickDate: (field: string) => `Choose a date for ${field}`,
  idLocked: 'You can only choose the ID when you create the record.',
  empty: 'Nothing',
  replace: (field: string) => `Replace ${field}`,
  about: (field: string) => `About ${field}`,
  itemProblems: (count: number) => (count === 1 ? '1 problem' : `${formatNumber(count)} problems`),
  add: (what: string) => `+ Add ${what}`,
  leaveOut: (what: string) => `Leave out ${what}`,
  remove: (what: string) => `Remove ${what}`,
  removed: (what: string) => `Removed ${what}`,
  removedLine: (what: string) => `${what} removed.`,
  moved: (place: number, count: number) => `Moved to position ${place} of ${count}`,
  undo: 'Undo',
  unseen: (count: number) =>
    count === 1 ? 'Contains 1 invisible character' : `Contains ${formatNumber(count)} invisible characters`,
  removeUnseen: 'Remove',
  removeUnseenFrom: (field: string) => `Remove invisible characters from ${field}`,
  unseenRemoved: 'Invisible characters removed.',
  yes: 'Yes',
  no: 'No',
  notSet: 'Not set',
} as const
