import { expect, it } from 'vitest'
import { pageLinks } from './page-links.ts'

const page = (head: string): string => `<!doctype html><html><head>${head}</head><body></body></html>`

it('names the modules and styles of the head, in its order', () => {
  const head = [
    '<script type="module" async crossorigin src="/assets/early-BEfS60xk.js" nonce="__CSP_NONCE__"></script>',
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml" />',
    '<link rel="modulepreload" crossorigin href="/assets/rows-D8Zelkkh.js">',
    '<link rel="stylesheet" crossorigin href="/assets/index-BNlQVf2G.css" nonce="__CSP_NONCE__">',
    '<link rel="stylesheet" href="/assets/print.css">',
    '<script type="module" src="/assets/last.js"></script>',
  ]
  expect(pageLinks(page(head.join('\n    ')))).toBe(
    '</assets/early-BEfS60xk.js>; rel=modulepreload; crossorigin, ' +
      '</assets/rows-D8Zelkkh.js>; rel=modulepreload; crossorigin, ' +
      '</assets/index-BNlQVf2G.css>; rel=preload; as=style; crossorigin, ' +
      '</assets/print.css>; rel=preload; as=style, ' +
      '</assets/last.js>; rel=modulepreload',
  )
})

it.each([
  ['a page without any', '<title>Customer Desk</title>'],
  ['scripts in the page itself', '<script nonce="__CSP_NONCE__">document.title</script>'],
  ['scripts that are no modules', '<script src="/assets/old.js"></script>'],
  ['files of other hosts', '<link rel="stylesheet" href="https://example.com/a.css">'],
  ['files of other hosts without a scheme', '<script type="module" src="//example.com/a.js"></script>'],
  ['paths that would break the header', '<script type="module" src="/assets/a>, b.js"></script>'],
])('is empty for %s', (_, head) => {
  expect(pageLinks(page(head))).toBe('')
})

it('leaves the body alone', () => {
  expect(pageLinks(`${page('')}<script type="module" src="/assets/body.js"></script>`)).toBe('')
})
