import { expect, test } from 'vitest'
import { operation as operationOf } from '../../api/push-operation.fixture.ts'
import { entryWithResponse, networkError, NOON, sentEntry } from '../rules/entry.fixture.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { platformMessages } from './platform-messages.ts'
import { nextEntry } from '../rules/state-machine.ts'

const ignored = {
  itemId: 'Phone',
  message: 'Phone is not supported, and will be ignored.',
  validatorName: null,
}

const of = (entry: JournalEntry) => platformMessages({ operation: undefined, entry })

const modelOf = (name: string) => ({ type: 'Object', properties: { [name]: { type: 'String' } } })

test('a write that succeeds in part says which part does not', () => {
  const entry = entryWithResponse('Success')
  const operation = entry.operation && {
    ...entry.operation,
    validation: { warnings: [ignored, ignored, {}] },
  }
  expect(of({ ...entry, operation })).toEqual(['Warning: Phone is not supported, and will be ignored.'])
  expect(of(entry)).toEqual([])
})

test('what the desk added by itself is not reported, unless the model lists it', () => {
  const warnings = [
    { itemId: 'Status', message: 'Ignored.', validatorName: null },
    { itemId: 'SourceModifiedDate', message: 'Ignored.', validatorName: null },
  ]
  const entry = entryWithResponse('Success')
  const operation = entry.operation && { ...entry.operation, validation: { warnings } }
  expect(of({ ...entry, operation, model: modelOf('phone') })).toEqual([])
  expect(of({ ...entry, operation, model: modelOf('status') })).toEqual(['Warning: Status: Ignored.'])
})

test('a failed one is quoted, whether Codat took it or not', () => {
  const entry = entryWithResponse('Failed')
  const operation = entry.operation && {
    ...entry.operation,
    errorMessage: 'Push failed for Customer',
    validation: { errors: [{ itemId: null, message: 'Too long.', validatorName: null }], warnings: null },
  }
  expect(of({ ...entry, operation })).toEqual(['Too long.', 'Push failed for Customer'])
  const error = { ...networkError, kind: 'http' as const, status: 400, message: 'Not valid' }
  expect(of(nextEntry(sentEntry(), { type: 'rejected', at: NOON, error }))).toEqual(['Not valid'])
})

test('an operation of another device is read alike, with the field in plain words', () => {
  const failed = operationOf('Failed', {
    errorMessage: 'Push failed for Customer',
    validation: { errors: [{ itemId: 'Addresses[0].Line1', message: 'Too long.' }], warnings: null },
  })
  expect(platformMessages({ operation: failed, entry: undefined })).toEqual([
    'Address 1, line 1: Too long.',
    'Push failed for Customer',
  ])
})
