import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, it, vi } from 'vitest'
import { entryWithResponse } from '../../writes/rules/entry.fixture.ts'
import { loadDialogCode } from '../../components/ui/dialog-code.ts'
import type { Review } from './change-of-form.ts'
import { ReviewDialog } from './ReviewDialog.tsx'

beforeAll(loadDialogCode)

const target = {
  companyId: 'co',
  companyName: 'Books Ltd',
  connection: { id: 'x', platformName: 'Xero', status: 'Linked' },
  platformName: 'Xero',
  isOfflineConnector: false,
}
const review: Review = {
  title: 'Acme',
  changes: [],
  cleared: [],
  warnings: [],
  isArchiving: false,
  payload: {},
  sourceModifiedDate: '2026-11-25T10:00:00',
}
const confirmed = entryWithResponse('Success', { kind: 'update', customerId: 'C-1' })

function show(first: Review = review, uncertain: readonly string[] = []) {
  const onSend = vi.fn<(forceUpdate: boolean) => void>()
  const onSendWhenSynced = vi.fn<(awaitedId: string) => void>()
  const dialog = (shown: Review, doubts: readonly string[]) => (
    <ReviewDialog
      target={target}
      review={shown}
      isRenewed={false}
      unreturned={{ notSent: '', doubts }}
      isUpdate
      awaited={confirmed}
      onSend={onSend}
      onSendWhenSynced={onSendWhenSynced}
      onClose={() => undefined}
    />
  )
  const { rerender } = render(dialog(first, uncertain))
  return { onSend, onSendWhenSynced, becomes: (next: Review) => rerender(dialog(next, uncertain)) }
}

const overwrite = () => screen.getByRole('checkbox', { name: /^Overwrite it/ })
const send = () => screen.getByRole('button', { name: 'Update in Books Ltd (Xero)' })
const sendWhenSynced = () => screen.getByRole('button', { name: 'Send when it’s synced' })

it('what is to overwrite is sent now, and can’t wait for a sync, after which it would overwrite nothing', async () => {
  const { onSend, onSendWhenSynced } = show()
  await userEvent.click(screen.getByText('If the record has changed in Xero'))
  await userEvent.click(overwrite())
  screen.getByRole('button', { name: 'Send when it’s synced', description: /doesn’t overwrite anything/ })
  await userEvent.click(sendWhenSynced())
  expect(onSendWhenSynced).not.toHaveBeenCalled()
  await userEvent.click(send())
  expect(onSend).toHaveBeenCalledExactlyOnceWith(true)

  await userEvent.click(overwrite())
  await userEvent.click(send())
  expect(onSend).toHaveBeenCalledOnce()
  await userEvent.click(sendWhenSynced())
  expect(onSendWhenSynced).toHaveBeenCalledExactlyOnceWith(confirmed.id)
})

it('ticks start over when the review is exchanged, and not when it is only rendered again', async () => {
  const doubtful: Review = {
    ...review,
    warnings: [{ path: 'phone', label: 'Phone', message: 'Too long', severity: 'warn' }],
  }
  const { becomes } = show(doubtful, ['Contacts: others may be deleted.'])
  await userEvent.click(screen.getByText('If the record has changed in Xero'))
  const boxes = screen.getAllByRole<HTMLInputElement>('checkbox')
  const checked = () => boxes.map((box) => box.checked)
  for (const box of boxes) await userEvent.click(box)
  becomes(doubtful)
  expect(checked()).toEqual([true, true, true])

  becomes({ ...doubtful, title: 'Acme 2' })
  expect(checked()).toEqual([false, false, false])
  expect(send().getAttribute('aria-disabled')).toBe('true')
  for (const box of boxes) await userEvent.click(box)
  expect(checked()).toEqual([true, true, true])
})
