import { dynamics } from './dynamics.ts'
import { exactNetherlands, exactUk } from './exact.ts'
import type { Model } from './field.ts'
import { freeAgent } from './freeagent.ts'
import { freshBooks } from './freshbooks.ts'
import { myob } from './myob.ts'
import { netSuite } from './netsuite.ts'
import { quickBooksDesktop } from './quickbooks-desktop.ts'
import { quickBooksOnline } from './quickbooks-online.ts'
import { sage50 } from './sage-50.ts'
import { sageAccounting } from './sage-accounting.ts'
import { sageIntacct } from './sage-intacct.ts'
import { sandbox } from './sandbox.ts'
import { xero } from './xero.ts'

const MODELS: Record<string, Model> = {
  trji: dynamics,
  qudb: exactNetherlands,
  pbbf: exactUk,
  fbrh: freeAgent,
  vxvy: freshBooks,
  pdvj: myob,
  akxx: netSuite,
  pqsw: quickBooksDesktop,
  qhyg: quickBooksOnline,
  ndsk: quickBooksOnline,
  hbql: sage50,
  tgff: sageAccounting,
  knfz: sageIntacct,
  mqjo: sandbox,
  gbol: xero,
}

/** The customers model of an integration; undefined for those that only read. */
export function modelOf(platformKey: string): Model | undefined {
  return MODELS[platformKey]
}
