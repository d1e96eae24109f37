import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { deskServer } from './server/vite-plugin.ts'

export default defineConfig({
  plugins: [react({ compiler: true }), deskServer()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0, reportCompressedSize: false },
})
