/** Height of a row in px: comfortable on a wide window, a two-line card on a narrow one. */
export const ROW_HEIGHT_PX = 34
export const CARD_HEIGHT_PX = 56
/** Windows up to this width show cards. */
export const CARDS_QUERY = '(max-width: 760px)'
/** Windows up to this width have no room for a search in a line with anything else. */
export const PHONE_QUERY = '(max-width: 560px)'
