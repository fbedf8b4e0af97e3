// A project with many tasks in a test server, made as people make one: by importing a table.

import type { TestServer } from "../packages/server/test/a-server.ts"
import { settledImport } from "../packages/server/test/settled-import.ts"
import { planAsTable } from "./served.ts"

export async function largeProject({ administrator }: TestServer, tasks: number): Promise<string> {
  const preview = (await administrator.call("importPreview", { fileName: "plan.csv" }, { file: { name: "plan.csv", type: "text/csv", content: planAsTable(tasks) } })).json
  await settledImport(administrator, preview.id)
  await administrator.done("importRun", { importId: preview.id, name: "Large" })
  return (await settledImport(administrator, preview.id)).projectId
}
