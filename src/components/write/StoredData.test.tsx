import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { loadDialogCode } from '../ui/dialog-code.ts'
import { clearStoredData } from '../../writes/stored-data.ts'
import StoredData from './StoredData.tsx'

vi.mock(import('../../writes/stored-data.ts'), { spy: true })

beforeAll(loadDialogCode)

const clearing = vi.mocked(clearStoredData)
beforeEach(() => {
  clearing.mockReset()
})

const button = (name: string) => screen.getByRole('button', { name })

function show() {
  const onClose = vi.fn<() => void>()
  render(<StoredData onClose={onClose} />)
  return onClose
}

it('closes once everything is cleared', async () => {
  clearing.mockResolvedValue()
  const onClose = show()
  await userEvent.click(button('Clear everything'))
  expect(onClose).toHaveBeenCalledOnce()
  expect(screen.queryByRole('alert')).toBeNull()
})

it('says when clearing fails, and can be tried again or closed', async () => {
  clearing.mockRejectedValueOnce(new DOMException('Internal error', 'UnknownError'))
  const onClose = show()
  await userEvent.click(button('Clear everything'))
  expect((await screen.findByRole('alert')).textContent).toContain('Couldn’t clear everything')
  expect(onClose).not.toHaveBeenCalled()

  clearing.mockResolvedValueOnce()
  await userEvent.click(button('Clear everything'))
  expect(clearing).toHaveBeenCalledTimes(2)
  expect(onClose).toHaveBeenCalledOnce()
  await userEvent.click(button('Keep it'))
  expect(onClose).toHaveBeenCalledTimes(2)
})
