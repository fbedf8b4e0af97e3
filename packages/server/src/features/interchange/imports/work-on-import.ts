// Goes on with an import after its call was answered: says every few seconds that it does and how far it is, stops when the
// owner does not want it any more, and says in a sentence why it failed.

import { Failure } from "../../../platform/failure.ts"
import type { PersonContext } from "../../../platform/handler.ts"
import type { Job } from "../../../platform/jobs/background.ts"
import { failImport, importContent, stillBusy, type BusyState } from "./imports.sql.ts"
import type { ImportReport } from "./imports.present.ts"
import { INTERRUPTED } from "./interrupted.ts"
import { parseInWorker } from "./parse-in-worker.ts"
import type { ParseAnswer } from "./parse-file.ts"

const SAY_EVERY_MS = 2_000

export interface ImportWork {
  readonly job: Job
  progress(percent: number): void
  /** `upTo`: the part of the whole that reading is. Rejects when stopped. */
  read(wantsPlan: boolean, upTo: number): Promise<ParseAnswer>
}

/** Begins with the commit of the call. */
export function workOnImport({ actor, request, now, services, afterCommit }: PersonContext, importId: string, state: BusyState, work: (work: ImportWork) => Promise<void>): void {
  const operation = state === "reading" ? "importPreview" : "importRun"
  afterCommit(() => services.background.run({ subject: importId, operation, actor, request: { ...request, upload: null } }, async (job) => {
    const unwanted = new AbortController()
    const signal = AbortSignal.any([job.signal, unwanted.signal])
    let percent = 0
    const say = async () => {
      if (!(await job.note((tx) => stillBusy(tx, actor, importId, state, percent)))) unwanted.abort()
    }
    const load = async () => ({ bytes: (await job.note((tx) => importContent(tx, actor, importId))) ?? Buffer.alloc(0), now: now.getTime(), wantsPlan: false })
    const speaking = speak(say)
    const progress = (next: number) => {
      percent = Math.round(next)
      speaking.now()
    }
    try {
      await work({
        job, progress,
        read: (wantsPlan, upTo) => parseInWorker(async () => ({ ...(await load()), wantsPlan }), { signal, onProgress: (part) => progress((part * upTo) / 100) }),
      })
    } catch (error) {
      await job.note((tx) => failImport(tx, actor, importId, state, sentence(error, signal)))
      if (!(error instanceof Failure) && !signal.aborted) throw error
    } finally {
      await speaking.stop()
    }
  }))
}

/** One after the other, and never after the end. What cannot be said now is said next time. */
function speak(say: () => Promise<void>): { now(): void; stop(): Promise<void> } {
  let last = Promise.resolve()
  const now = () => { last = last.then(say).catch(() => undefined) }
  const timer = setInterval(now, SAY_EVERY_MS)
  return {
    now,
    async stop() {
      clearInterval(timer)
      await last
    },
  }
}

function sentence(error: unknown, { aborted }: AbortSignal): NonNullable<ImportReport["error"]> {
  // The owner's own cancelling is never written here: the state says it already.
  if (aborted || (error instanceof Failure && error.code === "wrongState")) return INTERRUPTED
  const place = { line: null, element: null }
  if (!(error instanceof Failure)) return { code: "import.failed", message: "Something went wrong on the server; nothing was created. It has been recorded.", ...place }
  const isWithdrawn = error.code === "forbidden" || error.code === "unauthenticated"
  return { code: `import.${error.code}`, message: isWithdrawn ? "You may not create projects any more, or you have signed out; nothing was created." : `${error.message} Nothing was created.`, ...place }
}
