/** The page's content security policy allows styles only with its nonce; so do those that a dialog adds. */
export const cspNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
