import { personOfPage } from '../../api/person.ts'
import { forgetOthers, otherPeople } from './people.ts'
import { forgetUnclaimed, unclaimedWork } from './unclaimed-work.ts'

/** Whether this browser keeps anything for others than the person whose page this is. */
export async function hasOthersStored(): Promise<boolean> {
  const person = personOfPage()
  if (person === undefined) return false
  const { changes, runs, drafts } = await unclaimedWork()
  return changes + runs + drafts > 0 || (await otherPeople(person)).length > 0
}

export async function clearOthersStored(): Promise<void> {
  const person = personOfPage()
  if (person !== undefined) await Promise.all([forgetOthers(person), forgetUnclaimed()])
}
