import type { CDPSession, Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import fc from 'fast-check'
import { controlsOf, markItems, marksOf } from './typist-form.ts'
import type { ControlKind } from './typist-form.ts'

/** The hands of the typist: one form in a browser, and what was done to it. */
export interface Hands {
  page: Page
  cdp: CDPSession
  /** Changes that left the page. */
  sent: () => number
  removed: { list: string; place: number; marks: [string, string][] }[]
}
/** The form itself is the model: what it shows is read from it after the last step. */
type Nothing = Record<string, never>

const TEXTS = [
  'Acme',
  'x',
  'Zoë Ünal',
  '李明',
  ' ahead',
  'behind ',
  'two  spaces',
  'Harbour\u200b',
  '\u202a+44 20 7946 0999\u202c',
  'Äpfel\u00a0&\u2009Birnen',
  'e\u0301toile',
  '👩‍👩‍👧',
  '"quoted" <b>',
  'GB',
  'GB\u200b',
  '0',
  '1-2',
  '   ',
  '\u200b',
  'pat@customer.example',
  'Archived',
  'Nowhere at all',
  'A name that goes on and on and on, well past forty-one characters',
] as const
const PASTED = [
  ...TEXTS,
  'first line\nsecond line',
  'first line\r\nsecond line\r\n',
  '\tin a table\t',
  '\u00a0padded\u00a0',
]

async function pick(hands: Hands, kinds: readonly ControlKind[], at: number): Promise<Locator | null> {
  const controls = (await controlsOf(hands.page)).filter(({ kind }) => kinds.includes(kind))
  const chosen = controls[at % Math.max(1, controls.length)]
  if (chosen === undefined) return null
  const place = hands.page.locator(`form [data-path="${chosen.path}"]`)
  await openAround(place)
  return place
}

/** Opens the list items that a field or an item is in, the outermost first. */
async function openAround(place: Locator): Promise<void> {
  const closed = place.locator('xpath=ancestor::section[@data-open="false"]')
  // The list of the field in use may lie over the heading.
  if ((await closed.count()) > 0) await leave(place.page())
  while ((await closed.count()) > 0) await closed.first().locator('h3 > button').first().click()
}

const WRITABLE: readonly ControlKind[] = ['text', 'text', 'choice', 'suggestion']

async function enter(hands: Hands, at: number): Promise<Locator | null> {
  const place = await pick(hands, WRITABLE, at)
  const input = place?.locator('input:not([aria-hidden]), textarea').first() ?? null
  await input?.focus()
  return input
}

/** Leaves the field in use, so that no list of it lies over another. */
const leave = (page: Page) =>
  page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })

const isInField = (page: Page) =>
  page.evaluate(() => document.activeElement?.matches('input:not([type=radio]), textarea') ?? false)

const steps = {
  async type(hands: Hands, at: number, text: string) {
    if (await enter(hands, at)) await hands.page.keyboard.press('End')
    await hands.page.keyboard.type(text)
  },
  async replace(hands: Hands, at: number, text: string) {
    if (!(await enter(hands, at))) return
    await hands.page.keyboard.press('Control+a')
    await hands.page.keyboard.type(text)
    await hands.page.keyboard.press('Tab')
  },
  async delete(hands: Hands, at: number) {
    if (!(await enter(hands, at))) return
    await hands.page.keyboard.press('Control+a')
    await hands.page.keyboard.press('Delete')
  },
  async paste(hands: Hands, at: number, text: string) {
    if (!(await enter(hands, at))) return
    await hands.page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text)
    await hands.page.keyboard.press('Control+v')
  },
  async pickByMouse(hands: Hands, at: number) {
    await leave(hands.page)
    const place = await pick(hands, ['choice', 'suggestion'], at)
    if (place === null) return
    await place.getByRole('combobox').click()
    const options = place.getByRole('option')
    const count = await options.count()
    if (count > 0) await options.nth(at % count).click()
  },
  async pickByKeys(hands: Hands, at: number) {
    const place = await pick(hands, ['choice', 'suggestion'], at)
    if (place === null) return
    await place.getByRole('combobox').focus()
    for (let down = 0; down <= at % 4; down++) await hands.page.keyboard.press('ArrowDown')
    if (await place.getByRole('option').count()) await hands.page.keyboard.press('Enter')
  },
  /** Choosing what is chosen changes nothing. */
  async pickAgain(hands: Hands, at: number) {
    await leave(hands.page)
    const place = await pick(hands, ['choice'], at)
    if (place === null) return
    const box = place.getByRole('combobox')
    const before = await box.inputValue()
    await box.click()
    const chosen = place.getByRole('option', { selected: true })
    if ((await chosen.count()) === 0) return
    if (at % 2 === 0) await chosen.click()
    else await hands.page.keyboard.press('Enter')
    await expect(box).toHaveValue(before)
  },
  /** Part of an option's text, which may mean it alone. */
  async typeOption(hands: Hands, at: number) {
    const place = await pick(hands, ['choice'], at)
    if (place === null) return
    const box = place.getByRole('combobox')
    await box.focus()
    await hands.page.keyboard.press('ArrowDown')
    const texts = await place.getByRole('option').allTextContents()
    const text = texts[at % Math.max(1, texts.length)] ?? 'None'
    await hands.page.keyboard.press('Control+a')
    await hands.page.keyboard.type(at % 3 === 0 ? text.toUpperCase() : text.slice(0, 3 + (at % 5)))
    const key = ['Tab', 'Enter', 'Shift+Tab', 'Escape'][at % 4] ?? 'Tab'
    // Enter with nothing to choose is left to the step that presses it.
    if (key !== 'Enter' || (await place.getByRole('option').count())) await hands.page.keyboard.press(key)
  },
  async empty(hands: Hands, at: number) {
    await leave(hands.page)
    const crosses = hands.page.locator('form').getByRole('button', { name: /^Clear / })
    const count = await crosses.count()
    if (count > 0) await crosses.nth(at % count).click()
  },
  async press(hands: Hands, at: number) {
    const key = ['Tab', 'Escape', 'Shift+Tab', 'Enter', 'Control+z', 'Control+Shift+z'][at % 6] ?? 'Tab'
    if (key === 'Enter' && !(await isInField(hands.page))) return
    await hands.page.keyboard.press(key)
  },
  async compose(hands: Hands, at: number, text: string) {
    if (!(await enter(hands, at))) return
    const { cdp } = hands
    const selection = { selectionStart: 2, selectionEnd: 2 }
    await cdp.send('Input.imeSetComposition', { text: 'とう', ...selection })
    for (const key of ['Enter', 'Escape'])
      for (const type of ['rawKeyDown', 'keyUp'] as const)
        await cdp.send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: 229 })
    await expect(hands.page.getByRole('dialog')).toHaveCount(0)
    await cdp.send('Input.insertText', { text: at % 3 === 0 ? '' : text })
  },
  async add(hands: Hands, at: number) {
    await leave(hands.page)
    const buttons = hands.page.locator('form').getByRole('button', { name: /^\+ Add / })
    const count = await buttons.count()
    if (count > 0) await buttons.nth(at % count).click()
  },
  async remove(hands: Hands, at: number) {
    await leave(hands.page)
    const items = hands.page.locator('form section[data-path]')
    const count = await items.count()
    if (count === 0) return
    const item = items.nth(at % count)
    const path = (await item.getAttribute('data-path')) ?? ''
    const marks = await marksOf(hands.page, path)
    await openAround(item)
    await item
      .getByRole('button', { name: /^Remove / })
      .first()
      .click()
    const [, list = '', place = '0'] = /^(.*)\.(\d+)$/.exec(path) ?? []
    // What was removed inside it, or inside one that moves up, is told by other paths now.
    hands.removed = hands.removed.filter((earlier) => !earlier.list.startsWith(`${list}.`))
    hands.removed.push({ list, place: Number(place), marks })
  },
  /** A group of fields, or the invisible characters in one of them. */
  async leaveOut(hands: Hands, at: number) {
    await leave(hands.page)
    const buttons = hands.page.locator('form').getByRole('button', { name: /^(?:Leave out|Remove) [a-z]/ })
    const count = await buttons.count()
    if (count > 0) await buttons.nth(at % count).click()
  },
  /** Takes the last removal back, if it is still offered; only the typist's marks have to follow. */
  async takeBack(hands: Hands) {
    await leave(hands.page)
    const last = hands.removed.at(-1)
    const list = hands.page.locator(`form [data-path="${last?.list ?? ''}"] > fieldset > p`)
    const undo = list.getByRole('button', { name: 'Undo' })
    if (last === undefined || (await undo.count()) === 0) return
    hands.removed = hands.removed.filter(
      (earlier) => earlier !== last && !earlier.list.startsWith(`${last.list}.`),
    )
    const items = hands.page.locator(`form section[data-path^="${last.list}."]`)
    const before = await items.count()
    await undo.last().click()
    await expect.poll(() => items.count()).toBeGreaterThan(before)
    await markItems(hands.page, last.marks)
  },
  async flip(hands: Hands, at: number) {
    await leave(hands.page)
    const place = await pick(hands, ['switch'], at)
    const radios = place?.getByRole('radio')
    if (radios !== undefined) await radios.nth(at % (await radios.count())).click()
  },
}
type Step = keyof typeof steps

class Command implements fc.AsyncCommand<Nothing, Hands> {
  private readonly step: Step
  private readonly at: number
  private readonly text: string

  constructor(step: Step, at: number, text: string) {
    this.step = step
    this.at = at
    this.text = text
  }

  check(): boolean {
    return true
  }

  async run(_: Nothing, hands: Hands): Promise<void> {
    await steps[this.step](hands, this.at, this.text)
    expect(hands.sent(), 'nothing is sent without the review').toBe(0)
    // Enter in a field opens the review; typing goes on in the form.
    const dialog = hands.page.getByRole('dialog')
    if (await dialog.isVisible()) {
      await hands.page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    }
  }

  toString(): string {
    return `${this.step}(${this.at}, ${JSON.stringify(this.text)})`
  }
}

const at = fc.nat(10_000)
const step = (name: Step, texts: readonly string[] = ['']) =>
  fc.tuple(at, fc.constantFrom(...texts)).map(([place, text]) => new Command(name, place, text))

/** What people do to a form, in any order. */
export const typing = fc.commands(
  [
    step('type', TEXTS),
    step('replace', TEXTS),
    step('delete'),
    step('paste', PASTED),
    step('pickByMouse'),
    step('pickByKeys'),
    step('pickAgain'),
    step('typeOption'),
    step('empty'),
    step('press'),
    step('press'),
    step('compose', TEXTS),
    step('add'),
    step('remove'),
    step('takeBack'),
    step('leaveOut'),
    step('flip'),
  ],
  { size: '+1', maxCommands: 14 },
)
