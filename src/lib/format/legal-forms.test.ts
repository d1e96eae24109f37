import { expect, test } from 'vitest'
import { withoutLegalForm } from './legal-forms.ts'

test.each([
  ['acme ltd', 'acme', 'ltd'],
  ['acme limited', 'acme', 'ltd'],
  ['acme co ltd', 'acme', 'ltd'],
  ['acme pty ltd', 'acme', 'ltd'],
  ['acme gmbh', 'acme', 'gmbh'],
  ['acme gmbh co kg', 'acme', 'gmbh kg'],
  ['acme ltd leeds', 'acme leeds', 'ltd'],
  ['pt acme', 'acme', 'pt'],
  ['ооо ромашка', 'ромашка', 'ooo'],
  ['株式会社アクメ', 'アクメ', 'kk'],
  ['アクメ株式会社', 'アクメ', 'kk'],
  ['as sa', 'as', 'sa'],
])('%s is %s', (written, name, form) => {
  expect(withoutLegalForm(written.split(' '))).toEqual({ words: name.split(' '), form })
})

test.each(['limited', 'sa va', 'co working space', 'as good as new'])('%s has no legal form', (name) => {
  expect(withoutLegalForm(name.split(' '))).toEqual({ words: name.split(' '), form: null })
})
