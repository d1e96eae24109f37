import { useEffect, useLayoutEffect } from 'react'
import { createPortal } from 'react-dom'
import { announce } from '../../../components/ui/announce.ts'
import { useNavigate, usePlace } from '../../../components/router/router-context.ts'
import { ActionLink } from '../../../components/shell/ActionLink.tsx'
import { Button } from '../../../components/ui/Button.tsx'
import { buttonClass } from '../../../components/ui/button-class.ts'
import { Flyout } from '../../../components/ui/Flyout.tsx'
import { Icon } from '../../../components/ui/Icon.tsx'
import { useMediaQuery } from '../../../components/ui/table/use-media-query.ts'
import { toImport } from '../../../lib/paths/import-link.ts'
import { holdsFor } from '../../../model/selection/selection.ts'
import type { ListPartProps } from '../CustomersRows.tsx'
import { viewMessages } from '../views/messages.ts'
import { useViews } from '../views/use-views.ts'
import { ViewsPanel } from '../views/ViewsPanel.tsx'
import { ColumnsPanel } from './ColumnsPanel.tsx'
import { listName } from './list-name.ts'
import { columnMessages } from './messages.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { selectionMessages } from './selection-messages.ts'
import { NOTHING_SELECTED, setSelecting, useSelecting } from './selection-store.ts'
import { leaveSelecting, useSelectingKeys } from './use-selecting-keys.ts'
import styles from './menus.module.css'

// The table that both need is there before anybody presses a button: the network may be gone by then.
void import('./ListTable.tsx').catch(() => undefined)

/** How the list is shown and what is selected in it: in the line over its rows, after them. */
export default function ListMenus(props: ListPartProps) {
  const { companyId, connection, search, onChange } = props
  const hasRoom = useMediaQuery('(min-width: 1600px)')
  const { href } = usePlace()
  const selecting = useSelectingIn(props)
  const navigate = useNavigate()
  const onAddress = (address: string) => navigate({ href: address, replace: true })
  const state = useViews({ companyId, search, href, onAddress }, onChange)
  const name = state.current?.name ?? viewMessages.title
  const label = state.isChanged ? viewMessages.changed(name) : name
  const isSelecting = selecting !== undefined

  function toggle() {
    if (isSelecting) leaveSelecting(companyId)
    else setSelecting(companyId, NOTHING_SELECTED)
  }

  const views = (close: () => void) => <ViewsPanel companyId={companyId} state={state} onClose={close} />
  const columns = (close: () => void) => (
    <ColumnsPanel
      search={search}
      platform={connection?.platformName ?? undefined}
      onLook={(look) => onChange({ ...look, page: search.page }, { replace: true })}
      onClose={close}
    />
  )
  const select = (close?: () => void) => (
    <Button
      aria-pressed={isSelecting}
      className={[styles['select'], isSelecting && styles['pressed']].filter(Boolean).join(' ')}
      title={selectionMessages.startTitle}
      onClick={() => {
        close?.()
        toggle()
      }}
    >
      {selectionMessages.start}
    </Button>
  )
  return (
    <>
      {hasRoom ? (
        <>
          <Flyout
            title={viewMessages.title}
            label={state.current === undefined ? undefined : `${viewMessages.title}: ${label}`}
            className={`${buttonClass('plain')} ${styles['views']}`}
            face={
              <>
                <span className={styles['name']}>{name}</span>
                {state.isChanged && <span className={styles['dot']} />}
                <Icon name="down" size={12} />
              </>
            }
          >
            {views}
          </Flyout>
          <Flyout
            title={columnMessages.title}
            className={`${buttonClass('plain')} ${styles['columns']}`}
            face={columnMessages.title}
          >
            {columns}
          </Flyout>
          {select()}
          <ActionLink {...toImport(companyId)}>{columnMessages.import}</ActionLink>
        </>
      ) : (
        <Flyout
          title={columnMessages.menu}
          label={state.current === undefined ? columnMessages.menu : `${columnMessages.menu}. ${label}`}
          className={buttonClass('plain', 'icon')}
          face={
            <>
              <Icon name="more" />
              {state.isChanged && <span className={styles['dot']} />}
            </>
          }
        >
          {(close) => (
            <div className={styles['menu']}>
              {select(close)}
              <ActionLink {...toImport(companyId)}>{columnMessages.importCustomers}</ActionLink>
              <h2>{viewMessages.title}</h2>
              {views(close)}
              <h2>{columnMessages.title}</h2>
              {columns(close)}
            </div>
          )}
        </Flyout>
      )}
      {selecting !== undefined &&
        // At the foot of the page, whatever is in the line over its rows.
        createPortal(
          <SelectionBar {...props} selecting={selecting} onLeave={() => leaveSelecting(companyId)} />,
          document.querySelector('main') ?? document.body,
        )}
    </>
  )
}

/** What is being selected in the list; a rule ends with the list it is about. */
function useSelectingIn({ companyId, customers, onSelecting }: ListPartProps) {
  const selecting = useSelecting(companyId)
  const isSelecting = selecting !== undefined
  const list = listName(companyId, customers.shownSearch)
  useSelectingKeys(companyId, customers.data?.results ?? [])
  // Before the rows are painted: coming back to a list, its selection is there at once.
  useLayoutEffect(() => {
    onSelecting(isSelecting)
  }, [isSelecting, onSelecting])
  useEffect(() => {
    if (selecting === undefined || holdsFor(selecting.selection, list)) return
    setSelecting(companyId, { ...NOTHING_SELECTED, notice: selectionMessages.otherList })
    announce(selectionMessages.otherList)
  }, [companyId, selecting, list])
  return selecting
}
