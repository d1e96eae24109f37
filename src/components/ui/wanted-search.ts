/** Whether `/` was pressed on a page without a search of its own: the list that opens then begins with its search. */
let isWanted = false

export function wantSearch(): void {
  isWanted = true
}

/** True once after `wantSearch`. */
export function takeWantedSearch(): boolean {
  const wasWanted = isWanted
  isWanted = false
  return wasWanted
}
