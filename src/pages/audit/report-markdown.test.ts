import { expect, test } from 'vitest'
import { reportMarkdown } from './report-markdown.ts'

const answer = {
  audited: 200,
  clean: 150,
  bySeverity: { blocks: 2, 'likely-wrong': 0, 'worth-a-look': 48 },
  rules: [
    { rule: 'platform-rejects', findings: 3, customers: 2 },
    { rule: 'email-invalid', findings: 9, customers: 9 },
    { rule: 'email-missing', findings: 48, customers: 48 },
  ],
  findings: [],
} as const

test('score, rules by severity, and what was ignored', () => {
  const text = reportMarkdown({
    company: 'Acme & [Co](x)',
    platformName: 'Xero',
    hasModel: true,
    read: '23 Nov',
    answer,
    ignored: ['email-invalid'],
  })
  expect(text.split('\n')).toEqual([
    String.raw`# Audit of Acme \& \[Co\]\(x\)`,
    '',
    'Xero, customers read 23 Nov.',
    '',
    expect.stringMatching(
      /^\*\*75% of 200 customers have no findings\.\*\* The score is .*Xero would reject\.$/,
    ),
    '',
    '## Blocks changes: 2 customers (1%)',
    '',
    '| Rule | Customers | Findings |',
    '| --- | ---: | ---: |',
    '| Xero would reject it | 2 | 3 |',
    '',
    '## Worth a look: 48 customers (24%)',
    '',
    '| Rule | Customers | Findings |',
    '| --- | ---: | ---: |',
    '| No email | 48 | 48 |',
    '',
    'Ignored rules\\: Invalid email.',
    '',
  ])
})
