import { planMessages } from '../messages/plan-messages.ts'
import { matchKey, textAt } from './match-customers.ts'
import type { PlannedRow } from './planned-row.ts'

/** Members that tell customers apart whatever they are called. */
const MEMBERS = ['emailAddress', 'taxNumber'] as const

/** Values that new customers of a file have in common: under two names, they may be one customer twice. */
export class SharedValues {
  readonly #firstWith = new Map<string, number>()

  /** Which earlier rows make a customer with a value of this one's. Rows are given in their order, each once. */
  warningsFor({ number, send }: PlannedRow): string[] {
    if (send?.kind !== 'create') return []
    return MEMBERS.flatMap((member) => {
      const key = matchKey(member, textAt(send.payload, member))
      const first = this.#firstWith.get(`${member} ${key}`)
      if (key === '') return []
      if (first !== undefined) return planMessages.sameInFile[member](first)
      this.#firstWith.set(`${member} ${key}`, number)
      return []
    })
  }
}
