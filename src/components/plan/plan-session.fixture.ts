import { inProcessWorker } from '../../lib/in-process-worker.fixture.ts'
import { sample } from '../../model/parse-sample.fixture.ts'
import { sampleModel } from '../../model/sample-model.fixture.ts'
import type { PlanTarget } from './use-plan-target.ts'
import type * as planClient from './worker/plan-client.ts'
import { createPlanHandler } from './worker/plan-handler.ts'

type ClientModule = typeof planClient

/** In the place of the client's module: a worker needs a browser. */
export function withLocalWorker(original: ClientModule): ClientModule {
  class LocalClient extends original.PlanClient {
    constructor() {
      super(inProcessWorker(createPlanHandler))
    }
  }
  return { ...original, PlanClient: LocalClient }
}

/** A company whose changes can be sent. */
export const planTarget: PlanTarget = {
  companyId: 'co',
  companyName: 'Acme',
  connection: { id: 'c1', integrationKey: 'gbol', platformName: 'Xero', status: 'Linked' },
  platformName: 'Xero',
  isOfflineConnector: false,
  canCreate: true,
  canUpdate: true,
  served: sampleModel,
  model: sample,
  noWriting: undefined,
}
