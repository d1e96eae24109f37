import { createMemoryHistory } from '@tanstack/history'
import { act } from 'react'
import type { ComponentType } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { toAttachment, toAttachments, toCustomer, toCustomers, toWrites } from '../../lib/paths/links.ts'
import { Link, NavLink } from './Link.tsx'
import { NO_FRAMES } from './no-frames.fixture.ts'
import { PageCode } from './page-code.ts'
import { createRouter } from './router.ts'
import type { Frame, Frames } from './router.ts'
import { useNavigate, useRoute } from './router-context.ts'
import { Outlet, RouterProvider } from './RouterProvider.tsx'
import { useBlocker } from './use-blocker.ts'

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean
}

let root: Root
let box: HTMLElement
/** Times a part was put on the screen. */
let mounts: string[]

beforeEach(() => {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true
  box = document.body.appendChild(document.createElement('div'))
  root = createRoot(box, { onCaughtError: () => undefined })
  mounts = []
})

afterEach(() => {
  act(() => root.unmount())
  box.remove()
})

function Mount({ name }: { name: string }) {
  return <span ref={(element) => void (element && mounts.push(name))}>{name}</span>
}

const Crash = ({ error }: { error: unknown }) => <p role="alert">{String(error)}</p>
const here = (Component: ComponentType): Frame => ({
  code: new PageCode(() => Promise.resolve({ default: Component }), Component),
  Crash,
})

function Layout() {
  return (
    <div>
      <Mount name="layout" />
      <NavLink {...toCustomers('c1')}>Customers</NavLink>
      <NavLink {...toWrites('c1')}>Writes</NavLink>
      <Outlet />
    </div>
  )
}

function Customers() {
  const { search, problems } = useRoute('customers')
  const navigate = useNavigate()
  return (
    <>
      <h1>
        Customers, page {search.page}, {problems.join() || 'no problems'}
      </h1>
      <Link {...toCustomer('c1', 'a/b')}>Open</Link>
      <Link {...toCustomer('c1', 'a/b')} target="_blank">
        Beside
      </Link>
      <button type="button" onClick={() => navigate({ ...toWrites('c1'), replace: true })}>
        Replace
      </button>
    </>
  )
}

function Files() {
  return (
    <>
      <Mount name="files" />
      <Outlet />
    </>
  )
}

const Customer = () => <h1>Customer {useRoute('customer').params.customerId}</h1>
const File = () => <h2>File {useRoute('attachment').params.attachmentId}</h2>
const Writes = () => <h1>Writes</h1>
const Nothing = () => <h1>Not found</h1>

function start(address: string, changes: Partial<Frames> = {}) {
  const layout = here(Layout)
  const files = here(Files)
  const frames: Frames = {
    ...NO_FRAMES,
    customers: [layout, here(Customers)],
    customer: [layout, here(Customer)],
    attachments: [layout, files],
    attachment: [layout, files, here(File)],
    writes: [layout, here(Writes)],
    import: [layout],
    bulkEdit: [layout],
    notFound: [here(Nothing)],
    ...changes,
  }
  const history = createMemoryHistory({ initialEntries: [address] })
  const onOpen = vi.fn<() => void>()
  const router = createRouter({
    history,
    frames,
    redirect: (place) => (place.name === 'company' ? toCustomers(place.params.companyId) : undefined),
    onOpen,
  })
  act(() => root.render(<RouterProvider router={router} />))
  return { history, router, onOpen }
}

/** Code of a page that comes when it is told to. */
function lateCode() {
  const waiting: ((loaded: { default: ComponentType }) => void)[] = []
  const code = new PageCode(() => new Promise((resolve) => waiting.push(resolve)))
  return { code, arrive: (page: ComponentType) => waiting.forEach((resolve) => resolve({ default: page })) }
}

const text = () => box.querySelector('h1')?.textContent
const control = (name: string) => {
  const found = [...box.querySelectorAll<HTMLElement>('a, button')].find((one) => one.textContent === name)
  if (found === undefined) throw new Error(`There is no ${name}`)
  return found
}
const press = (name: string, init: MouseEventInit = {}) => {
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, ...init })
  act(() => void control(name).dispatchEvent(click))
  return click
}

describe('the router', () => {
  it('shows the page of the address, with its parameters and what could not be used', () => {
    start('/companies/c1/customers?page=3&status=Odd')
    expect(text()).toBe('Customers, page 3, status')
  })

  it('follows a link, and goes back', async () => {
    const { history, onOpen } = start('/companies/c1/customers')
    expect(press('Open').defaultPrevented).toBe(true)
    expect(text()).toBe('Customer a/b')
    expect(history.location.pathname).toBe('/companies/c1/customers/a%2Fb')
    expect(onOpen).toHaveBeenCalledTimes(1)
    await act(async () => history.back())
    expect(text()).toBe('Customers, page 1, no problems')
  })

  it.each([
    ['Open', { ctrlKey: true }],
    ['Open', { metaKey: true }],
    ['Open', { shiftKey: true }],
    ['Open', { altKey: true }],
    ['Open', { button: 1 }],
    ['Beside', {}],
  ])('leaves a click on %s with %j to the browser', (name, init) => {
    const { history } = start('/companies/c1/customers')
    let wasHandled: boolean | undefined
    // The last to hear of the click: jsdom has no other document to open.
    const end = (event: Event) => {
      wasHandled = event.defaultPrevented
      event.preventDefault()
    }
    window.addEventListener('click', end, { once: true })
    press(name, init)
    expect(wasHandled).toBe(false)
    expect(control(name).getAttribute('href')).toBe('/companies/c1/customers/a%2Fb')
    expect(history.location.pathname).toBe('/companies/c1/customers')
  })

  it('puts a page in the place of the current one', () => {
    const { history } = start('/companies/c1/customers')
    press('Replace')
    expect([text(), history.length]).toEqual(['Writes', 1])
  })

  it('keeps a frame on the screen between the pages that share it', () => {
    const { router } = start('/companies/c1/customers')
    act(() => router.navigate(toAttachments('c1', 'k1'), false))
    act(() => router.navigate(toAttachment('c1', 'k1', 'f1'), false))
    expect(box.querySelector('h2')?.textContent).toBe('File f1')
    act(() => router.navigate(toAttachment('c1', 'k1', 'f2'), false))
    expect(mounts).toEqual(['layout', 'files'])
  })

  it('marks the part of the navigation that is shown', () => {
    const { router } = start('/companies/c1/customers')
    act(() => router.navigate(toCustomer('c1', 'k1'), false))
    expect(control('Customers').getAttribute('aria-current')).toBe('page')
    expect(control('Writes').hasAttribute('aria-current')).toBe(false)
  })

  it('leads on from an address that shows nothing itself', () => {
    const { history } = start('/companies/c1')
    expect(text()).toBe('Customers, page 1, no problems')
    expect([history.location.pathname, history.length]).toEqual(['/companies/c1/customers', 1])
  })

  it('says when an address belongs to no page', () => {
    start('/nowhere')
    expect(text()).toBe('Not found')
  })

  it('keeps the old page until the code of the next one is there', async () => {
    const { code, arrive } = lateCode()
    const { history } = start('/companies/c1/customers', {
      customer: [here(Layout), { code, Crash }],
    })
    press('Open')
    expect(history.location.pathname).toBe('/companies/c1/customers/a%2Fb')
    expect(text()).toBe('Customers, page 1, no problems')
    await act(async () => arrive(Customer))
    expect(text()).toBe('Customer a/b')
  })

  it('does not take anybody back when code comes late', async () => {
    const { code, arrive } = lateCode()
    const { router } = start('/companies/c1/customers', {
      customer: [here(Layout), { code, Crash }],
    })
    press('Open')
    act(() => router.navigate(toWrites('c1'), false))
    await act(async () => arrive(Customer))
    expect(text()).toBe('Writes')
  })

  it('shows that code is missing in the place of the page, and tries again at the next opening', async () => {
    const load = vi
      .fn<() => Promise<{ default: ComponentType }>>()
      .mockRejectedValueOnce(new Error('no code'))
      .mockResolvedValue({ default: Customer })
    const layout = here(Layout)
    const { router } = start('/companies/c1/customers', {
      customers: [layout, here(Customers)],
      customer: [layout, { code: new PageCode(load), Crash }],
    })
    await act(async () => router.navigate(toCustomer('c1', 'k1'), false))
    expect(box.querySelector('[role=alert]')?.textContent).toBe('Error: no code')
    expect(mounts).toEqual(['layout'])
    await act(async () => router.navigate(toCustomer('c1', 'k2'), false))
    expect(text()).toBe('Customer k2')
  })

  it('loads the code of a page that is about to be opened, once', async () => {
    const load = vi.fn<() => Promise<{ default: ComponentType }>>().mockResolvedValue({ default: Customer })
    const { router } = start('/companies/c1/customers', {
      customer: [here(Layout), { code: new PageCode(load), Crash }],
    })
    const touch = new Event('touchstart', { bubbles: true })
    await act(async () => void control('Open').dispatchEvent(touch))
    await act(async () => router.preload(toCustomer('c1', 'other')))
    expect(load).toHaveBeenCalledTimes(1)
    expect(text()).toBe('Customers, page 1, no problems')
  })
})

function Held() {
  const blocker = useBlocker({
    shouldBlock: (current, next) => current !== next,
    enableBeforeUnload: () => false,
  })
  if (blocker.status === 'idle') return <h1>Form</h1>
  return (
    <>
      <h1>Leave?</h1>
      <button type="button" onClick={blocker.reset}>
        Stay
      </button>
      <button type="button" onClick={blocker.proceed}>
        Go
      </button>
    </>
  )
}

describe('a page that holds navigations back', () => {
  it('asks first, stays or goes', async () => {
    const { router, history } = start('/companies/c1/customers/k1/edit', { editCustomer: [here(Held)] })
    await act(async () => router.navigate(toWrites('c1'), false))
    expect([text(), history.location.pathname]).toEqual(['Leave?', '/companies/c1/customers/k1/edit'])
    await act(async () => control('Stay').click())
    expect([text(), history.location.pathname]).toEqual(['Form', '/companies/c1/customers/k1/edit'])
    await act(async () => router.navigate(toWrites('c1'), false))
    await act(async () => control('Go').click())
    expect(text()).toBe('Writes')
  })
})
