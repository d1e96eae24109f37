import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, it, vi } from 'vitest'
import type { UnreturnedReview } from './not-returned.ts'
import { loadDialogCode } from '../../components/ui/dialog-code.ts'
import { ReviewDialog } from './ReviewDialog.tsx'

beforeAll(loadDialogCode)

const target = {
  companyId: 'co',
  companyName: 'Books Ltd',
  connection: { id: 'x', platformName: 'Sage Intacct', status: 'Linked' },
  platformName: 'Sage Intacct',
  isOfflineConnector: false,
}
const review = {
  title: 'Acme',
  changes: [],
  cleared: [],
  warnings: [],
  isArchiving: false,
  payload: {},
  sourceModifiedDate: null,
}

function show(unreturned: UnreturnedReview) {
  const onSend = vi.fn<(forceUpdate: boolean) => void>()
  render(
    <ReviewDialog
      target={target}
      isRenewed={false}
      review={review}
      unreturned={unreturned}
      isUpdate
      awaited={undefined}
      onSend={onSend}
      onSendWhenSynced={() => undefined}
      onClose={() => undefined}
    />,
  )
  return { onSend, send: screen.getByRole('button', { name: 'Update in Books Ltd (Sage Intacct)' }) }
}

it('what is left out is said, and sent without a question', async () => {
  const { onSend, send } = show({ notSent: 'Not sent: Tax number.', doubts: [] })
  screen.getByText('Not sent: Tax number.')
  await userEvent.click(send)
  expect(onSend).toHaveBeenCalledWith(false)
})

it.each(['mouse', 'keyboard'])('a list that may be cut down is confirmed first, by %s', async (by) => {
  const { onSend, send } = show({ notSent: '', doubts: ['Contacts: others may be deleted.'] })
  await userEvent.click(send)
  expect(onSend).not.toHaveBeenCalled()
  const confirm = screen.getByRole('checkbox', { name: 'Send anyway.' })
  if (by === 'mouse') await userEvent.click(confirm)
  else {
    confirm.focus()
    await userEvent.keyboard(' ')
  }
  await userEvent.click(send)
  expect(onSend).toHaveBeenCalledTimes(1)
})
