import type { JournalEntry } from './journal-entry.ts'

type Differences = NonNullable<JournalEntry['readBack']>['differences']

/** Fields that the platform stored differently from what was sent, without the moves that earlier versions recorded. */
export function storedDifferently({ readBack }: Pick<JournalEntry, 'readBack'>): Differences {
  return (readBack?.differences ?? []).filter(({ kind }) => kind === 'changed' || kind === 'dropped')
}

/** Fields we left empty into which the platform filled a default: worth no warning. */
export function filledIn({ readBack }: Pick<JournalEntry, 'readBack'>): Differences {
  return (readBack?.differences ?? []).filter(({ kind }) => kind === 'filled-in')
}
