/** Where an address names a page that isn’t there: one past the end of a list, or none of ours. */
export const NO_SUCH_PAGE = 'This page doesn’t exist'
export const GO_TO_FIRST_PAGE = 'Go to the first page'
