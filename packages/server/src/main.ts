// What `npm start` runs.

import { StartRefused } from "./platform/data-folder.ts"
import { serve } from "./serve.ts"

try {
  await serve(process.argv.slice(2), process.env)
} catch (error) {
  process.stderr.write(error instanceof StartRefused ? `${error.message}\n` : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
}
