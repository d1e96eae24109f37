import { expect, it } from 'vitest'
import { pageOfMail } from './mail-page.ts'

const page = (html: string | undefined) =>
  pageOfMail({
    hasEncodingChoice: false,
    headers: [],
    text: undefined,
    html,
    isHtmlRicher: true,
    files: [],
    omissions: [],
  })

it('pictures from elsewhere are counted, and named where they have a name', async () => {
  const shown = await page(
    '<p>a<img src="https://attacker.example/a.gif"><img src="//x/b.gif" alt="Logo"><img src="cid:none"></p>',
  )
  expect(shown?.body.innerHTML).toBe('<p>a[picture not loaded: Logo]</p>')
  expect(shown?.picturesElsewhere).toBe(3)
})

it('nothing in a page acts, covers or leads away', async () => {
  const shown = await page(
    '<style>p{}</style><script>x</script><form action="//x"><a href="https://attacker.example" onclick="x">Pay</a></form><div style="position:fixed" class="x">now</div><base href="//x">',
  )
  expect(shown?.body.innerHTML).toBe('<a>Pay</a><div>now</div>')
})

it('there is no page without one', async () => {
  expect(await page(undefined)).toBe(undefined)
})
