// A new project from a file: it is sent with progress, then its page shows what an import would do before anything is created.

import { Button, FileButton, Progress } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { LIMITS } from "@throughline/contract"
import { useRef, useState } from "react"
import type { DragEvent } from "react"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { toast } from "../../../app/toasts.ts"
import { upload } from "../../../app/upload.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatBytes } from "../../../i18n/format-number.ts"
import { importQuery } from "../import/import-query.ts"
import "./new.css"

export function BeginFromFile() {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [over, setOver] = useState(false)
  const [percent, setPercent] = useState(0)
  const stop = useRef<AbortController | null>(null)
  const send = useMutation({
    mutationFn: (file: File) => {
      stop.current = new AbortController()
      return upload("importPreview", { fileName: file.name.slice(-LIMITS.fileNameLength) }, file, { onProgress: setPercent, signal: stop.current.signal })
    },
    meta: { shown: true },
    onSuccess: (report) => {
      queries.setQueryData(importQuery(report.id).queryKey, report)
      return navigate({ to: "/imports/$importId", params: { importId: report.id } })
    },
  })
  const begin = (file: File | null | undefined) => {
    if (file === null || file === undefined) return
    if (file.size > LIMITS.importBytes) return toast.refused(t("files.tooLarge", { name: file.name, limit: formatBytes(LIMITS.importBytes) }))
    setPercent(0)
    send.mutate(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    begin(event.dataTransfer.files[0])
  }
  const cancelled = send.error instanceof DOMException && send.error.name === "AbortError"
  return (
    <div className="tl-stack">
      <p>{t("new.fileLead")}</p>
      <div className={`tl-drop${over ? " tl-drop--over" : ""}`} onDrop={drop} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)}>
        {send.isPending ? (
          <>
            <output>{percent < 100 ? t("new.sending", { name: send.variables.name }) : t("import.reading")}</output>
            <Progress value={percent} w="100%" aria-label={t("new.sending", { name: send.variables.name })} />
            <Button variant="default" onClick={() => stop.current?.abort()}>{t("action.cancel")}</Button>
          </>
        ) : (
          <>
            <p>{t("new.dropHere")}</p>
            <FileButton accept=".xml,.csv,text/xml,application/xml,text/csv" onChange={begin} inputProps={{ "aria-label": t("new.chooseFile") }}>
              {(button) => <Button {...button}>{t("new.chooseFile")}</Button>}
            </FileButton>
          </>
        )}
      </div>
      {!cancelled && <FormProblem error={send.error} />}
    </div>
  )
}
