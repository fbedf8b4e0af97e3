import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    setupFiles: ["./scripts/test-seed.ts"],
    include: ["packages/*/src/**/*.test.ts", "packages/*/src/**/*.test.tsx", "packages/*/test/**/*.test.ts", "scripts/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
