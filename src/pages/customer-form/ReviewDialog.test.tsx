import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { entryWithResponse } from '../../writes/rules/entry.fixture.ts'
import { ReviewDialog } from './ReviewDialog.tsx'

const target = {
  companyId: 'co',
  companyName: 'Books Ltd',
  connection: { id: 'x', platformName: 'Xero', status: 'Linked' },
  platformName: 'Xero',
  isOfflineConnector: false,
}
const review = {
  title: 'Acme',
  changes: [],
  cleared: [],
  warnings: [],
  isArchiving: false,
  payload: {},
  sourceModifiedDate: '2026-11-25T10:00:00',
}
const confirmed = entryWithResponse('Success', { kind: 'update', customerId: 'C-1' })

function show() {
  const onSend = vi.fn<(forceUpdate: boolean) => void>()
  const onSendWhenSynced = vi.fn<(awaitedId: string) => void>()
  render(
    <ReviewDialog
      target={target}
      review={review}
      unreturned={{ notSent: '', doubts: [] }}
      isUpdate
      awaited={confirmed}
      onSend={onSend}
      onSendWhenSynced={onSendWhenSynced}
      onClose={() => undefined}
    />,
  )
  return { onSend, onSendWhenSynced }
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
