/** Path of a system browser, or undefined when Playwright's own download is there. */
export function findBrowser(): string | undefined
