import { useEffect } from 'react'

/** Puts the company's colour into the tab's icon, as a guard against working in the wrong company. */
export default function CompanyFavicon({ hue }: { hue: number }) {
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
    if (!link) return
    const usual = link.href
    const picture =
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#4338ca"/>` +
      `<circle cx="16" cy="16" r="9" fill="hsl(${hue} 75% 60%)" stroke="#fff" stroke-width="3"/></svg>`
    link.href = `data:image/svg+xml,${encodeURIComponent(picture)}`
    return () => {
      link.href = usual
    }
  }, [hue])
  return null
}
