import { hostileCustomers } from '../../server/emulator/books/hostile-customers.ts'
import { makeCustomers } from '../../server/emulator/books/make-customers.ts'
import { returnedBy } from '../../server/emulator/books/returned.ts'
import { unicodeCustomers } from '../../server/emulator/books/special-customers.ts'
import { PLATFORMS } from '../../server/emulator/codat/platforms.ts'
import { modelOf } from '../../server/emulator/models/model-of.ts'
import { pushOption } from '../../server/emulator/models/push-option.ts'
import { asJson, isJsonObject } from '../../src/lib/json.ts'
import type { JsonObject } from '../../src/lib/json.ts'
import { parseModel } from '../../src/model/parse/push-option.ts'
import { CustomerIndex } from '../../src/model/plan/match-customers.ts'

/** Every platform that can be written, with its create/update model. */
export const models = PLATFORMS.flatMap(({ key, name }) => {
  const served = modelOf(key)
  const model = served === undefined ? null : parseModel(pushOption(served))
  return model === null ? [] : [{ key, name, model }]
})

/** The customers of a generated company as Codat returns them: no member is there but absent. */
export function companyOf(key: string, seed: string, count: number): JsonObject[] {
  const customers = [...makeCustomers(key, count, seed), ...hostileCustomers(), ...unicodeCustomers()]
  return customers.map((customer) => {
    const json = asJson(JSON.parse(JSON.stringify(returnedBy(key)(customer))))
    return isJsonObject(json) ? json : {}
  })
}

export const idOf = ({ id }: JsonObject): string => (typeof id === 'string' ? id : '')

export const indexOf = (records: readonly JsonObject[]): CustomerIndex =>
  new CustomerIndex(records.map((record) => ({ id: idOf(record), record, isUnreadable: false })))
