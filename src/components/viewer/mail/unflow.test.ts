import { expect, it } from 'vitest'
import { joinLines } from './unflow.ts'

it.each([
  [['Please pay ', 'by Friday.', 'Thanks'], false, ['Please pay by Friday.', 'Thanks']],
  [['Rechnungs ', 'nummer  ', '7'], true, ['Rechnungsnummer 7']],
  [['> quoted ', '> text ', 'my reply'], false, ['> quoted text ', 'my reply']],
  [['>> two ', '> one ', '>> two'], false, ['>> two ', '> one ', '>> two']],
  [['Regards ', '-- ', 'Ada'], false, ['Regards ', '-- ', 'Ada']],
  [[' From here', '  two spaces'], false, ['From here', ' two spaces']],
  [['', 'a ', '', 'b'], false, ['', 'a ', 'b']],
])('joins %j', (lines, dropsSpaces, joined) => {
  expect(joinLines(lines.join('\n'), dropsSpaces)).toBe(joined.join('\r\n'))
})
