import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { loadDialogCode } from '../ui/dialog-code.ts'
import { clearStoredData } from '../../writes/stored-data.ts'
import { clearOthersStored, hasOthersStored } from '../../writes/person/others-stored.ts'
import StoredData from './StoredData.tsx'

vi.mock(import('../../writes/stored-data.ts'), { spy: true })
vi.mock(import('../../writes/person/others-stored.ts'), { spy: true })

beforeAll(loadDialogCode)

const clearing = vi.mocked(clearStoredData)
const othersStored = vi.mocked(hasOthersStored)
beforeEach(() => {
  clearing.mockReset()
  othersStored.mockReset().mockResolvedValue(false)
})

const button = (name: string) => screen.getByRole('button', { name })

function show() {
  const onClose = vi.fn<() => void>()
  const client = new QueryClient()
  client.setQueryData(['device', 'dismissed-pairs'], ['a pair'])
  render(
    <QueryClientProvider client={client}>
      <StoredData onClose={onClose} />
    </QueryClientProvider>,
  )
  return { onClose, client }
}

it('closes once everything is cleared', async () => {
  clearing.mockResolvedValue()
  const { onClose, client } = show()
  await userEvent.click(button('Clear everything'))
  expect(clearing).toHaveBeenCalledExactlyOnceWith(undefined)
  expect(onClose).toHaveBeenCalledOnce()
  expect(client.getQueryData(['device', 'dismissed-pairs'])).toBeUndefined()
  expect(screen.queryByRole('alert')).toBeNull()
})

it('says when clearing fails, and can be tried again or closed', async () => {
  clearing.mockRejectedValueOnce(new DOMException('Internal error', 'UnknownError'))
  const { onClose } = show()
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

it('clears what other people have stored if asked to', async () => {
  othersStored.mockResolvedValue(true)
  clearing.mockResolvedValue()
  show()
  const choice = await screen.findByRole('checkbox', { name: /of other people$/ })
  expect(button('Clear mine and what’s shared')).toBeTruthy()
  await userEvent.click(choice)
  await userEvent.click(button('Clear everything'))
  expect(clearing).toHaveBeenCalledExactlyOnceWith(clearOthersStored)
})

it('leaves it otherwise', async () => {
  othersStored.mockResolvedValue(true)
  clearing.mockResolvedValue()
  show()
  await userEvent.click(await screen.findByRole('button', { name: 'Clear mine and what’s shared' }))
  expect(clearing).toHaveBeenCalledExactlyOnceWith(undefined)
})
