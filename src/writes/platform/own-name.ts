import { personOfPage } from '../../api/person.ts'

/** What one person's tabs share, and no one else's: databases, channels and some locks have names of this kind. */
export const nameFor = (person: string | undefined, name: string): string =>
  person === undefined ? name : `${name}:${person}`

/** The same for the person whose page this is. */
export const ownName = (name: string): string => nameFor(personOfPage(), name)
