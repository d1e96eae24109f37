import { expect, it } from 'vitest'
import { createPlanHandler } from './plan-handler.ts'
import { known } from '../../../model/plan/plan-context.fixture.ts'
import { sampleModel } from '../../../model/sample-model.fixture.ts'
import type { FromPlanWorker } from './worker-messages.ts'

async function sentFor(...messages: unknown[]): Promise<FromPlanWorker[]> {
  const sent: FromPlanWorker[] = []
  const handle = createPlanHandler((message) => sent.push(message))
  for (const message of messages) await handle(message)
  return sent
}

it('what it doesn’t understand fails, what is too large is refused', async () => {
  expect(await sentFor({ kind: 'nothing' })).toMatchObject([{ kind: 'failed' }])
  expect(await sentFor({ kind: 'paste', text: `a${','.repeat(2000)}\nb` })).toEqual([
    { kind: 'refused', reason: 'columns' },
  ])
})

it('without a plan there are no rows and nothing to send', async () => {
  expect(await sentFor({ kind: 'rows', outcome: null, from: 0, to: 10 }, { kind: 'send' })).toEqual([
    { kind: 'rows', outcome: null, from: 0, rows: [] },
    { kind: 'all-sent' },
  ])
})

it('edits of selected customers are planned like a file, also of one that is gone', async () => {
  const customers = ['1', '2', '3'].map((id) => known({ id, customerName: `Name ${id}`, taxNumber: id }))
  const settings = { platformName: 'Xero', canCreate: true, canUpdate: true }
  const bulk = { kind: 'bulk', served: sampleModel, settings, ids: ['3', 'gone', '1'] }
  const clear = { kind: 'clear' }
  const sent = await sentFor(
    { kind: 'customers', customers },
    { ...bulk, edits: [{ path: 'taxNumber', edit: clear }] },
    { kind: 'send' },
    { ...bulk, edits: [{ path: 'nothing', edit: clear }] },
  )
  expect(sent).toMatchObject([
    { kind: 'table', table: { headings: ['id', 'Tax number'], rowCount: 3 } },
    { kind: 'progress' },
    { kind: 'planned', plan: { counts: { update: 2, refused: 1 } } },
    { kind: 'to-send', rows: [{ customerId: '3' }, { customerId: '1' }] },
    { kind: 'all-sent' },
    { kind: 'failed' },
  ])
})

it('what is corrected in the plan stays as it was typed, an apostrophe at its start among it', async () => {
  const customers = ['+1 Ltd', 'Bo'].map((customerName, place) =>
    known({ id: String(place + 1), customerName }),
  )
  const settings = {
    columns: ['id', 'customerName', 'taxNumber'],
    clearToken: '[clear]',
    platformName: 'Xero',
    canCreate: true,
    canUpdate: true,
  }
  const sent = await sentFor(
    { kind: 'customers', customers },
    { kind: 'paste', text: "id\tname\ttax\n9\tCem\t'=1\n8\tDee\t\n" },
    { kind: 'plan', served: sampleModel, settings },
    // The ID is corrected; what the file says in the row's other cells is still read as of a file.
    { kind: 'correct', number: 2, column: 0, text: '2' },
    { kind: 'correct', number: 2, column: 1, text: "'=Cem" },
    { kind: 'correct', number: 3, column: 0, text: '' },
    { kind: 'correct', number: 3, column: 1, text: "'+1 Ltd" },
    { kind: 'send' },
  )
  const changes = sent.flatMap((message) => (message.kind === 'to-send' ? message.rows : []))
  expect(changes).toMatchObject([
    { kind: 'update', customerId: '2', payload: { customerName: "'=Cem", taxNumber: '=1' } },
    // No other text is meant: not the customer whose name has no apostrophe.
    { kind: 'create', customerId: null, payload: { customerName: "'+1 Ltd" } },
  ])
})
