import { stylePolicy } from './demo-policy.ts'

/**
 * Gives this load of the page a nonce of its own and forbids styles without it: a policy that is added can only make the
 * page's own stricter.
 */
export function restrictStyles(page: Document): void {
  const nonce = crypto.randomUUID()
  const place = page.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
  if (place !== null) place.nonce = nonce
  const policy = page.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = stylePolicy(nonce)
  page.head.append(policy)
}

/** Links within the page move the focus instead of the address, whose part behind `#` names the app's page here. */
export function keepAnchorsOutOfAddress(page: Document): void {
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const href = link?.getAttribute('href') ?? ''
    if (!/^#[^/]/.test(href)) return
    event.preventDefault()
    const goal = page.getElementById(href.slice(1))
    goal?.focus()
    goal?.scrollIntoView()
  })
}
