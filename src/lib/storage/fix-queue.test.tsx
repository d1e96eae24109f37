import { expect, it, vi } from 'vitest'
import { fixQueue, startFixQueue } from './fix-queue.ts'

const queue = {
  companyId: 'c',
  rule: 'email-missing',
  title: 'No email',
  items: [{ customerId: '1', field: 'emailAddress', label: 'Email', problem: 'Empty' }],
}

it('is found by its company and rule, also after a reload', async () => {
  startFixQueue(queue)
  expect(fixQueue('c', 'email-missing')).toEqual(queue)
  expect(fixQueue('c', 'phone-invalid')).toBeUndefined()
  expect(fixQueue('d', 'email-missing')).toBeUndefined()
  vi.resetModules()
  const reloaded = await import('./fix-queue.ts')
  expect(reloaded.fixQueue('c', 'email-missing')).toEqual(queue)
})

it('is none where something else is stored', async () => {
  sessionStorage.setItem('desk.fix-queue', '{"companyId":"c","rule":"email-missing"}')
  vi.resetModules()
  const reloaded = await import('./fix-queue.ts')
  expect(reloaded.fixQueue('c', 'email-missing')).toBeUndefined()
})
