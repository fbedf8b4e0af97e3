// Files on their way: several at once, each with its progress and a way to stop it.

import { useQueryClient } from "@tanstack/react-query"
import { LIMITS } from "@throughline/contract"
import { useRef, useState } from "react"
import { toast } from "../../app/toasts.ts"
import { newKey } from "../../app/api.ts"
import { upload } from "../../app/upload.ts"
import { t } from "../../i18n/catalogue.ts"
import { formatBytes } from "../../i18n/format-number.ts"
import { attachmentsQuery, inQuery } from "./comment-query.ts"
import type { Subject } from "./comment-query.ts"

export interface RunningUpload {
  readonly key: string
  readonly fileName: string
  readonly percent: number
}

export interface UploadsState {
  readonly running: readonly RunningUpload[]
  readonly add: (files: readonly File[]) => void
  readonly cancel: (key: string) => void
}

export function useUploads(subject: Subject): UploadsState {
  const queries = useQueryClient()
  const [running, setRunning] = useState<readonly RunningUpload[]>([])
  const stops = useRef(new Map<string, AbortController>())

  const start = async (file: File) => {
    if (file.size > LIMITS.attachmentBytes) return toast.refused(t("files.tooLarge", { name: file.name, limit: formatBytes(LIMITS.attachmentBytes) }))
    const key = newKey()
    const stop = new AbortController()
    stops.current.set(key, stop)
    setRunning((now) => [...now, { key, fileName: file.name, percent: 0 }])
    const onProgress = (percent: number) => setRunning((now) => now.map((each) => (each.key === key ? { ...each, percent } : each)))
    try {
      await upload("attachmentUpload", { ...inQuery(subject), fileName: file.name.slice(-LIMITS.fileNameLength) }, file, { onProgress, signal: stop.signal })
      await queries.invalidateQueries({ queryKey: attachmentsQuery(subject).queryKey })
    } catch (error) {
      if (!stop.signal.aborted) toast.problem(error)
    } finally {
      stops.current.delete(key)
      setRunning((now) => now.filter((each) => each.key !== key))
    }
  }
  return {
    running,
    add: (files) => files.forEach((file) => void start(file)),
    cancel: (key) => stops.current.get(key)?.abort(),
  }
}
