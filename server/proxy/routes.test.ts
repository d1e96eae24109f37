import { expect, it } from 'vitest'
import * as attachments from '../../src/lib/operations/attachments.ts'
import * as companies from '../../src/lib/operations/companies.ts'
import * as customers from '../../src/lib/operations/customers.ts'
import * as pushes from '../../src/lib/operations/pushes.ts'
import * as syncs from '../../src/lib/operations/syncs.ts'
import { CODAT_ROUTES } from './routes.ts'
import type { Route } from './routes.ts'

type Operation = Pick<Route, 'method' | 'template'>

const COMPANY = '/companies/{companyId}'
const CONNECTION = `${COMPANY}/connections/{connectionId}`
const FILES = `${CONNECTION}/data/customers/{customerId}/attachments`

/** Everything that may reach Codat, with what it carries and whether Codat keeps its first response. */
const ALLOWED = [
  'GET /companies',
  `GET ${COMPANY}`,
  `GET ${COMPANY}/connections`,
  `GET ${CONNECTION}`,
  'GET /integrations',
  'GET /integrations/{platformKey}',
  `GET ${COMPANY}/data/customers`,
  `GET ${COMPANY}/data/customers/{customerId}`,
  `GET ${COMPANY}/dataStatus`,
  `POST ${COMPANY}/data/queue/customers, idempotent`,
  `GET ${COMPANY}/data/history`,
  `GET ${COMPANY}/data/history/{datasetId}`,
  `GET ${CONNECTION}/options/customers`,
  `POST ${CONNECTION}/push/customers, JSON, idempotent`,
  `PUT ${CONNECTION}/push/customers/{customerId}, JSON`,
  `GET ${COMPANY}/push`,
  `GET ${COMPANY}/push/{pushOperationKey}`,
  `GET ${FILES}`,
  `GET ${FILES}/{attachmentId}`,
  `GET ${FILES}/{attachmentId}/download, a file`,
]

it('the allow-list is the written one', () => {
  const found = CODAT_ROUTES.map(({ method, template, body, response, idempotent }) =>
    [
      `${method} ${template}`,
      body === 'json' && 'JSON',
      response === 'file' && 'a file',
      idempotent && 'idempotent',
    ]
      .filter((part) => part !== false)
      .join(', '),
  )
  expect(found).toEqual(ALLOWED)
})

it('every operation the app builds a URL of is allowed', () => {
  const used = [attachments, companies, customers, pushes, syncs]
    .flatMap((area) => Object.values<Operation>(area))
    .map(({ method, template }) => `${method} ${template}`)
  expect(used.length).toBeGreaterThan(15)
  expect(CODAT_ROUTES.map(({ method, template }) => `${method} ${template}`)).toEqual(
    expect.arrayContaining(used),
  )
})
