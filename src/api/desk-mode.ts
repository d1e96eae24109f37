/** What answers the desk: Codat itself, or the embedded emulator. The server writes it into the page. */
export type DeskMode = 'live' | 'emulator'

export function deskMode(): DeskMode {
  const mode = document.querySelector<HTMLMetaElement>('meta[name="desk-mode"]')?.content
  return mode === 'emulator' ? 'emulator' : 'live'
}
