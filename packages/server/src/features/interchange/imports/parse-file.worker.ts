// The thread in which an imported file is read: what it allocates or how long it takes does not touch the server.

import { parentPort, workerData } from "node:worker_threads"
import type { IdSource } from "@throughline/interchange"
import { newId } from "../../../platform/new-id.ts"
import { parseFile, STEPS } from "./parse-file.ts"
import type { ParseRequest } from "./parse-file.ts"

/** Files number their things; ours have ids by which nothing can be guessed. */
function randomIds(): IdSource {
  return {
    task: numbered(() => newId("tsk")), link: numbered(() => newId("lnk")), calendar: numbered(() => newId("cal")), resource: numbered(() => newId("res")),
    assignment: numbered(() => newId("asg")), baseline: numbered(() => newId("bsl")),
  }
}

/** The same number always gives the same id. */
function numbered<Id>(make: () => Id): (number: number) => Id {
  const ids = new Map<number, Id>()
  return (number) => {
    const id = ids.get(number) ?? make()
    ids.set(number, id)
    return id
  }
}

const request: ParseRequest = workerData
parentPort?.postMessage({ answer: parseFile(request, randomIds(), (step) => parentPort?.postMessage({ progress: STEPS[step] })) })
