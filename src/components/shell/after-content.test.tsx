import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useFirstContent } from '../../api/first-content.ts'
import { afterContent } from './after-content.ts'

const loads: string[] = []
const Extra = afterContent(async () => {
  loads.push('extra')
  return { default: () => <p>Extra</p> }
})
const Missing = afterContent<object>(() => Promise.reject(new Error('offline')))

function Page({ isShown }: { isShown: boolean }) {
  useFirstContent(isShown)
  return (
    <main>
      Rows
      <Extra />
      <Missing />
    </main>
  )
}

it('comes once the content is there, and never takes it along when it can’t be loaded', async () => {
  const { rerender } = render(<Page isShown={false} />)
  await Promise.resolve()
  expect(loads).toEqual([])
  rerender(<Page isShown />)
  expect(await screen.findByText('Extra')).toBeTruthy()
  expect(screen.getByRole('main').textContent).toBe('RowsExtra')
})
