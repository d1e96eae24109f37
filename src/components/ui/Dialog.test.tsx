import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { Dialog } from './Dialog.tsx'

function Page() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button onClick={() => setOpen(true)}>Discard draft</button>
      {isOpen && (
        <Dialog
          title="Discard your draft?"
          onClose={() => setOpen(false)}
          actions={<button onClick={() => setOpen(false)}>Keep draft</button>}
        >
          <p>You can’t undo this.</p>
        </Dialog>
      )}
    </>
  )
}

async function openDialog(): Promise<HTMLElement> {
  render(<Page />)
  await userEvent.click(screen.getByRole('button', { name: 'Discard draft' }))
  return screen.findByRole('dialog', { name: 'Discard your draft?' })
}

test('a dialog is named by its heading and takes the focus', async () => {
  const dialog = await openDialog()
  expect(dialog.contains(screen.getByRole('heading', { name: 'Discard your draft?' }))).toBe(true)
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Close' })))
})

for (const way of ['Esc', 'the cross', 'an action']) {
  test(`a dialog closed by ${way} gives the focus back`, async () => {
    await openDialog()
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Close' })))
    if (way === 'Esc') await userEvent.keyboard('{Escape}')
    else
      await userEvent.click(
        screen.getByRole('button', { name: way === 'an action' ? 'Keep draft' : 'Close' }),
      )
    expect(screen.queryByRole('dialog')).toBeNull()
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Discard draft' })),
    )
  })
}
