/** The name the build gave to the application's own file: the same for the same code. */
export function appVersion(): string {
  const own = typeof document === 'undefined' ? null : document.querySelector('script[src*="/assets/index-"]')
  return /index-([\w-]+)\.js/.exec(own?.getAttribute('src') ?? '')?.[1] ?? 'development'
}
