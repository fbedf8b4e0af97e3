// How the web application is built and served while developing. The API is another process; see THROUGHLINE_API.

import { resolve } from "node:path"
import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

const api = process.env["THROUGHLINE_API"] ?? "http://127.0.0.1:3000"

export default defineConfig({
  plugins: [react()],
  // The contract declares its operations with zod; the browser only needs their addresses and never validates.
  resolve: { alias: { zod: resolve(import.meta.dirname, "src/app/no-validation.ts") } },
  root: import.meta.dirname,
  server: { host: "127.0.0.1", proxy: { "/api": { target: api, changeOrigin: false } } },
  build: {
    target: "es2023",
    // Inlined fonts and images would need "data:" in the content security policy.
    assetsInlineLimit: 0,
    // The polyfill is an inline-free script, but every browser we support preloads by itself.
    modulePreload: { polyfill: false },
    // Read by the test of the budget of the start page.
    manifest: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 600,
  },
})
