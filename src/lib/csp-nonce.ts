/** The page's content security policy allows styles only with its nonce; Mantine takes it through its provider. */
export const cspNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
