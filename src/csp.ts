import * as z from 'zod/mini'

/** The page's content security policy allows styles only with its nonce; Mantine takes it through its provider. */
export const cspNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

// zod would otherwise try `new Function`, which the policy reports as a violation.
z.config({ jitless: true })
