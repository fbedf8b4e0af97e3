// The thread in which an imported file is read: what it allocates or how long it takes does not touch the server.

import { parentPort, workerData } from "node:worker_threads"
import type { IdSource } from "@throughline/interchange"
import { newId } from "../../../platform/new-id.ts"
import { parseFile } from "./parse-file.ts"
import type { ParseRequest } from "./parse-file.ts"

/** Files number their things; ours have ids by which nothing can be guessed. */
function randomIds(): IdSource {
  const known = <Id>(make: () => Id): ((number: number) => Id) => {
    const ids = new Map<number, Id>()
    return (number) => {
      const id = ids.get(number) ?? make()
      ids.set(number, id)
      return id
    }
  }
  return {
    task: known(() => newId("tsk")), link: known(() => newId("lnk")), calendar: known(() => newId("cal")), resource: known(() => newId("res")),
    assignment: known(() => newId("asg")), baseline: known(() => newId("bsl")),
  }
}

const request: ParseRequest = workerData
parentPort?.postMessage(parseFile(request, randomIds()))
