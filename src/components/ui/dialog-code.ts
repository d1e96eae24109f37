import type * as PanelCode from './DialogPanel.tsx'

let code: typeof PanelCode | undefined

/** The code of dialogs, once it has been loaded. */
export const dialogCode = (): typeof PanelCode | undefined => code

/** The browser loads a module once, and tries again when that has failed. */
export async function loadDialogCode(): Promise<typeof PanelCode> {
  code ??= await import('./DialogPanel.tsx')
  return code
}
