/** More pixels than this are not decoded: 400 MB as the browser holds them. */
export const MOST_PIXELS = 100_000_000
/** TIFF is decoded by script, in several copies. */
export const MOST_TIFF_PIXELS = 40_000_000
/** Pages of dots, black or white, are shown in fewer pixels than they have: a plan (A0) at 300 dpi. */
export const MOST_TIFF_DOTS = 150_000_000
export const MOST_TIFF_PAGES = 500
/** The samples of a page, before they become colours. */
export const MOST_TIFF_BYTES = 320_000_000
