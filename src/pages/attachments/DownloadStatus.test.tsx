import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { BrokenDownload } from '../../api/attachment-download.ts'
import { DownloadStatus } from './DownloadStatus.tsx'

type State = Parameters<typeof DownloadStatus>[0]['download']['state']

function show(state: State, { shownName = 'plan.pdf', isHandedOver = false } = {}) {
  const handlers = {
    cancel: vi.fn<() => void>(),
    dismiss: vi.fn<() => void>(),
    retry: vi.fn<() => void>(),
  }
  const download = { state, isHandedOver, name: 'plan.pdf', ...handlers }
  const view = render(<DownloadStatus shownName={shownName} platform="Xero" download={download} />)
  return { ...handlers, ...view }
}

it('says nothing when nothing runs', () => {
  expect(show({ step: 'idle' }).container.textContent).toBe('')
})

it('shows how far a download is, and cancels it', async () => {
  const { cancel } = show({ step: 'running', progress: { received: 2_000_000, expected: 8_000_000 } })
  const progress = screen.getByRole('progressbar', { name: 'Downloading plan.pdf' })
  expect([progress.getAttribute('value'), progress.getAttribute('max')]).toEqual(['2000000', '8000000'])
  expect(screen.getByText(/^2\sMB of 8\sMB$/)).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(cancel).toHaveBeenCalledOnce()
})

it('shows that something arrives when nobody knows how much it will be', () => {
  show({ step: 'running', progress: { received: 5, expected: undefined } })
  expect(screen.getByRole('progressbar').hasAttribute('value')).toBe(false)
})

it('says that the browser has taken over', async () => {
  const { dismiss } = show({ step: 'idle' }, { isHandedOver: true })
  expect(screen.getByText(/straight to disk/)).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(dismiss).toHaveBeenCalledOnce()
})

it('an incomplete file can be tried again, or downloaded as what it is', async () => {
  const partial = new Blob(['half'])
  const error = new BrokenDownload('truncated', { received: 4, expected: 8, partial })
  const { retry } = show({ step: 'failed', error })
  expect(screen.getByRole('alert').textContent).toContain('The file is incomplete')
  expect(screen.getByRole('button', { name: /^Download incomplete file \(4\sbytes\)$/ })).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(retry).toHaveBeenCalledOnce()
})

it('nothing that arrived is nothing to download', () => {
  const error = new BrokenDownload('truncated', { received: 0, expected: 8, partial: new Blob() })
  show({ step: 'failed', error })
  expect(screen.queryByRole('button', { name: /incomplete/ })).toBe(null)
})

it('names the file when another one is on the screen', () => {
  const error = new BrokenDownload('truncated', { received: 4, expected: 8, partial: new Blob(['half']) })
  show({ step: 'failed', error }, { shownName: 'letter.txt' })
  expect(screen.getByText('plan.pdf: The file is incomplete')).toBeDefined()
})
