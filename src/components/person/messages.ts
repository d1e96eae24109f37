import { counted } from '../../lib/format/counts.ts'
import { formatList } from '../../lib/format/lists.ts'
import type { UnclaimedWork } from '../../writes/person/unclaimed-work.ts'

const ifAny = (count: number, what: string): string[] => (count === 0 ? [] : [counted(count, what)])

const parts = ({ changes, runs, drafts }: UnclaimedWork): string[] => [
  ...ifAny(changes, 'change'),
  ...ifAny(runs, 'run'),
  ...ifAny(drafts, 'draft'),
]

/** The texts about what is kept for one person where several use the same browser. */
export const personMessages = {
  storedForYou:
    'Changes, runs, bulk edits, drafts, unsaved edits and consolidations are kept for you alone, under customer-desk and your ID. Everyone who uses Customer Desk in this browser shares the rest.',
  clearOthers: 'Also clear changes, runs and drafts of other people',
  clearOwn: 'Clear mine and what’s shared',
  clearedOwn: 'What you stored and what’s shared on this device was cleared',

  unclaimed: (work: UnclaimedWork) =>
    `This browser has ${formatList(parts(work))} from before we kept them for each person. We don’t know whose they are, so no one sees them. They’re deleted after 30 days.`,
  claim: 'They’re mine',
  claiming: 'Adding them…',
  claimFailed: 'Couldn’t add them all. Nothing is lost. Try again.',
}
