import { render, screen } from '@testing-library/react'
import { useLayoutEffect } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { late } from './late.tsx'
import { PartBoundary } from './PartBoundary.tsx'

interface PartProps {
  name: string
}
type Load = () => Promise<{ default: ComponentType<PartProps> }>
const Part: ComponentType<PartProps> = ({ name }) => <p>Hello {name}</p>

const Bounded = ({ Part: Shown }: { Part: ComponentType<PartProps> }) => (
  <PartBoundary fallback={<p>Failed</p>}>
    <Shown name="Kim" />
  </PartBoundary>
)

it('is what stands in its place until the code is there, and at once the next time', async () => {
  const load = vi.fn<Load>().mockResolvedValue({ default: Part })
  const Late = late(load)
  const { unmount } = render(<Late name="Kim" placeholder={<p>Loading…</p>} />)
  expect(screen.getByText('Loading…')).toBeTruthy()
  expect(await screen.findByText('Hello Kim')).toBeTruthy()
  unmount()
  render(<Late name="Lee" />)
  expect(screen.getByText('Hello Lee')).toBeTruthy()
  expect(load).toHaveBeenCalledTimes(1)
})

it('is shown without waiting for what else may flicker', async () => {
  vi.useFakeTimers()
  const Late = late(async () => ({ default: Part }))
  render(<Late name="Kim" placeholder={<p>Loading…</p>} />)
  // No timer has run: only what was on its way has arrived.
  await vi.waitFor(() => expect(screen.getByText('Hello Kim')).toBeTruthy(), { interval: 0 })
  vi.useRealTimers()
})

it('leaves a failure to the boundary around it, and tries again', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined)
  const load = vi
    .fn<Load>()
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValueOnce({ default: Part })
  const Late = late(load)
  const { unmount } = render(<Bounded Part={Late} />)
  expect(await screen.findByText('Failed')).toBeTruthy()
  unmount()
  render(<Bounded Part={Late} />)
  expect(await screen.findByText('Hello Kim')).toBeTruthy()
})

it('that goes before its code comes is not shown', async () => {
  let arrive: (() => void) | undefined
  const Late = late<PartProps>(() => new Promise((resolve) => (arrive = () => resolve({ default: Part }))))
  const { unmount } = render(<Late name="Kim" />)
  unmount()
  arrive?.()
  await Promise.resolve()
  expect(document.body.textContent).toBe('')
})

function AndThen({ children, commit }: { children: ReactNode; commit: () => void }) {
  useLayoutEffect(commit, [commit])
  return children
}

it('is shown though its code comes between its rendering and its effects', async () => {
  const arrivals: (() => void)[] = []
  const Late = late<PartProps>(
    () => new Promise((resolve) => void arrivals.push(() => resolve({ default: Part }))),
  )
  render(<Late name="Kim" />)
  // Where nobody waits for effects, they run in a later turn.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  root.render(
    <AndThen commit={() => arrivals[0]?.()}>
      <Late name="Lee" />
    </AndThen>,
  )
  await vi.waitFor(() => expect(screen.getByText('Hello Lee')).toBeTruthy())
  root.unmount()
  vi.unstubAllGlobals()
})
