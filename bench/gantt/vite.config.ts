// Builds the page of the measurement as the application is built.

import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

export default defineConfig({
  plugins: [react()],
  root: import.meta.dirname,
  base: "./",
  server: { host: "127.0.0.1" },
  build: { target: "es2023", outDir: "../../node_modules/.cache/bench-gantt", emptyOutDir: true, reportCompressedSize: false, chunkSizeWarningLimit: 4_000 },
})
