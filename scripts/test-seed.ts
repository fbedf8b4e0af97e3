// Random plans and edits begin with the same seed in every run, so that a red test is red for everybody. THROUGHLINE_SEED
// names another one, for runs that are out to find something new; a failure prints the seed it had.

import * as fc from "fast-check"

fc.configureGlobal({ seed: Number(process.env["THROUGHLINE_SEED"] ?? 20_260_101) })
