import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { DocumentPane } from './DocxViewer.tsx'

function show(html: string): void {
  const body = document.createElement('div')
  body.innerHTML = html
  render(<DocumentPane shown={{ body, omissions: [] }} name="letter.docx" />)
}

it.each([['<p></p>'], ['<p> </p><p>\u00a0</p>'], ['<table><tr><td></td></tr></table>']])(
  'a document of %s says that it has nothing to show',
  (html) => {
    show(html)
    expect(screen.getByText('The document looks empty')).toBeDefined()
  },
)

it.each([['<p>Dear Ana</p>'], ['<p><img alt="" src="data:image/png;base64,AA=="></p>']])(
  'a document of %s is shown without that',
  (html) => {
    show(html)
    expect(screen.getByRole('group', { name: 'Text of letter.docx' })).toBeDefined()
    expect(screen.queryByText('The document looks empty')).toBe(null)
  },
)
