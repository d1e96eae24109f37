import { expect, test } from 'vitest'
import { entryWithResponse, networkError, NOON, sentEntry } from '../rules/entry.fixture.ts'
import { platformMessages } from './platform-messages.ts'
import { nextEntry } from '../rules/state-machine.ts'

const ignored = {
  itemId: 'Phone',
  message: 'Phone is not supported, and will be ignored.',
  validatorName: null,
}

const modelOf = (name: string) => ({ type: 'Object', properties: { [name]: { type: 'String' } } })

test('a write that succeeds in part says which part does not', () => {
  const entry = entryWithResponse('Success')
  const operation = entry.operation && {
    ...entry.operation,
    validation: { warnings: [ignored, ignored, {}] },
  }
  expect(platformMessages({ ...entry, operation })).toEqual([
    'Warning at Phone: Phone is not supported, and will be ignored.',
  ])
  expect(platformMessages(entry)).toEqual([])
})

test('what the desk added by itself is not reported, unless the model lists it', () => {
  const warnings = [
    { itemId: 'Status', message: 'Ignored.', validatorName: null },
    { itemId: 'SourceModifiedDate', message: 'Ignored.', validatorName: null },
  ]
  const entry = entryWithResponse('Success')
  const operation = entry.operation && { ...entry.operation, validation: { warnings } }
  expect(platformMessages({ ...entry, operation, model: modelOf('phone') })).toEqual([])
  expect(platformMessages({ ...entry, operation, model: modelOf('status') })).toEqual([
    'Warning at Status: Ignored.',
  ])
})

test('a failed one is quoted, whether Codat took it or not', () => {
  const entry = entryWithResponse('Failed')
  const operation = entry.operation && {
    ...entry.operation,
    errorMessage: 'Push failed for Customer',
    validation: { errors: [{ itemId: null, message: 'Too long.', validatorName: null }], warnings: null },
  }
  expect(platformMessages({ ...entry, operation })).toEqual(['Error: Too long.', 'Push failed for Customer'])
  const error = { ...networkError, kind: 'http' as const, status: 400, message: 'Not valid' }
  expect(platformMessages(nextEntry(sentEntry(), { type: 'rejected', at: NOON, error }))).toEqual([
    'Not valid',
  ])
})
