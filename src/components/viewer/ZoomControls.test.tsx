import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import type { Zoom } from './zoom.ts'
import { ZoomControls } from './ZoomControls.tsx'

function show(zoom: Zoom, scale: number) {
  const onZoom = vi.fn<(zoom: Zoom) => void>()
  render(<ZoomControls hasAuto zoom={zoom} scale={scale} onZoom={onZoom} />)
  return onZoom
}

it('the buttons step from the zoom in force, whatever it follows', async () => {
  const onZoom = show('fit-width', 0.87)
  await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }))
  await userEvent.click(screen.getByRole('button', { name: 'Zoom out' }))
  expect(onZoom.mock.calls).toEqual([[0.9], [0.8]])
})

it('the zoom in force is told in per cent', () => {
  show('auto', 1.25)
  expect(screen.getByRole('status', { name: 'Zoom' }).textContent).toMatch(/^125\s?%$/)
})

it('there is nothing beyond the largest and the smallest', async () => {
  const onZoom = show(8, 8)
  const zoomIn = screen.getByRole('button', { name: 'Zoom in' })
  await userEvent.click(zoomIn)
  expect(onZoom).not.toHaveBeenCalled()
  expect(zoomIn.getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByText('This is the largest size.')).toBeDefined()
})

it.each([
  ['Automatic', 'auto'],
  ['Fit page', 'fit-page'],
  ['Actual size', 1],
] as const)('the size %s asks for %s', async (label, zoom) => {
  const onZoom = show('fit-width', 1)
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Size' }), label)
  expect(onZoom).toHaveBeenCalledWith(zoom)
})

it('a fixed zoom is a size of its own', () => {
  show(1.5, 1.5)
  expect(screen.getByRole('combobox', { name: 'Size' })).toHaveProperty('value', 'fixed')
})
