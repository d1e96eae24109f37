import type { PushOperation } from './push-operation.ts'

/** A push operation that belongs to `entry-1` of the write fixtures. */
export function operation(status: string, more: Partial<PushOperation> = {}): PushOperation {
  return {
    pushOperationKey: 'push-1',
    dataConnectionKey: 'connection-1',
    dataType: 'customers',
    status,
    requestedOnUtc: '2026-11-23T12:00:00.5000000Z',
    ...(status !== 'Pending' && { completedOnUtc: '2026-11-23T12:00:04.5000000Z' }),
    changes: [{ type: 'Created', recordRef: { dataType: 'customers' } }],
    ...more,
  }
}
