import { deleteDB } from 'idb'
import * as z from 'zod/mini'
import { isObject } from '../../lib/json.ts'
import { clearStoredValues, deviceStorage, storedJson } from '../../lib/storage/stored-value.ts'
import { unsavedEditsPrefix } from '../drafts/unsaved-edits.ts'
import { DATABASE_NAME } from '../platform/database.ts'
import { nameFor } from '../platform/own-name.ts'
import { DAY_MS } from '../rules/schedule.ts'

/** Nothing in a person's database is kept longer, so one that was opened before then has nothing left to keep. */
const KEPT_MS = 30 * DAY_MS

/** zod's own record would be part of what the first screen loads of it. */
const timesById = z.custom<Readonly<Record<string, number>>>(
  (value) => isObject(value) && Object.values(value).every((time) => typeof time === 'number'),
)

/** When each person last opened a page here, in ms since 1970, by ID. */
const lastSeen = storedJson(deviceStorage, 'desk.people', timesById)

/** The databases of this browser. */
export interface Databases {
  names(): Promise<string[]>
  remove(name: string): Promise<void>
}

const browserDatabases: Databases = {
  names: async () => (await indexedDB.databases()).flatMap(({ name }) => name ?? []),
  remove: (name) => deleteDB(name),
}

/** The IDs of other people whose work this browser keeps. */
export async function otherPeople(
  person: string,
  databases: Databases = browserDatabases,
): Promise<string[]> {
  const prefix = nameFor('', DATABASE_NAME)
  const names = await databases.names()
  const people = names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))
  return people.filter((other) => other !== person)
}

/** Removes the work of people who haven't been here for 30 days: nobody else opens it, to clear in it what is old. */
export async function forgetAbsent(
  person: string,
  now: number,
  databases: Databases = browserDatabases,
): Promise<void> {
  const before = lastSeen.read() ?? {}
  const seen: Record<string, number> = { [person]: now }
  for (const other of await otherPeople(person, databases)) {
    const at = before[other] ?? now
    if (now - at > KEPT_MS) await forget(other, databases)
    else seen[other] = at
  }
  lastSeen.write(seen)
}

/** Removes the work of all others, because a person said so. */
export async function forgetOthers(person: string, databases: Databases = browserDatabases): Promise<void> {
  for (const other of await otherPeople(person, databases)) await forget(other, databases)
}

async function forget(person: string, databases: Databases): Promise<void> {
  clearStoredValues(deviceStorage, unsavedEditsPrefix(person))
  await databases.remove(nameFor(person, DATABASE_NAME))
}
