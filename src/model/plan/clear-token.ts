/** What a cell holds to empty a field, unless somebody chooses another text for it. */
export const CLEAR_TOKEN = '[clear]'
