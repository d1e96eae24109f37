import { useQuery } from '@tanstack/react-query'
import { noWritingReason } from '../../api/access.ts'
import { companyQueries } from '../../api/companies.ts'
import { companyTitle } from '../../api/company-title.ts'
import { searchedText } from '../../lib/format/searched-text.ts'
import { toFind } from '../../lib/paths/find-link.ts'
import { matchingEntries } from './matching-entries.ts'
import { paletteMessages } from './messages.ts'
import type { PaletteGroup } from './palette-entry.ts'
import { pageEntries } from './palette-pages.ts'
import { useActions } from './use-actions.ts'
import { useViewEntries } from './palette-views.ts'
import { useFoundEntries } from './use-found-entries.ts'

interface PaletteContext {
  companyId: string | undefined
  onClose: () => void
  onSync: () => void
}

/** What the palette offers for a text, by kind; what is there at once stands above what Codat sends. */
export function usePaletteGroups(typed: string, context: PaletteContext) {
  const { companyId } = context
  const text = searchedText(typed)
  const company = useQuery({ ...companyQueries.detail(companyId ?? ''), enabled: companyId !== undefined })
  const { own, companies, customers, isSearching, failures } = useFoundEntries(text, companyId)
  const pages = pageEntries(companyId, noWritingReason() === undefined)
  const views = useViewEntries(companyId)
  const actions = useActions(context)
  const { groups: titles } = paletteMessages
  const groups: PaletteGroup[] =
    text === ''
      ? [
          { title: titles.pages, entries: pages },
          { title: titles.views, entries: views },
          { title: titles.ownCompanies, entries: own },
          { title: titles.actions, entries: actions },
        ]
      : [
          { title: titles.pages, entries: matchingEntries(pages, text) },
          { title: titles.views, entries: matchingEntries(views, text) },
          { title: titles.actions, entries: matchingEntries(actions, text) },
          {
            title: paletteMessages.customersOf(company.data && companyTitle(company.data)),
            isSearched: true,
            entries: customers,
          },
          { title: titles.companies, isSearched: true, entries: companies },
          {
            title: titles.everywhere,
            isSearched: true,
            entries: [
              {
                key: 'everywhere',
                title: paletteMessages.everywhere(text),
                icon: 'search',
                target: toFind({ q: text }),
              },
            ],
          },
        ]
  return { groups: groups.filter(({ entries }) => entries.length > 0), isSearching, failures }
}
