/** Where the data comes from: Codat itself, or the built-in emulator. The server writes it into the page. */
export type DeskMode = 'live' | 'emulator'

export function deskMode(): DeskMode {
  const mode = document.querySelector<HTMLMetaElement>('meta[name="desk-mode"]')?.content
  return mode === 'emulator' ? 'emulator' : 'live'
}
