// Files on a project, task or artefact: a list to download from, and a place to drop more, with progress.

import { ActionIcon, Button, FileButton } from "@mantine/core"
import { IconPaperclip, IconTrash } from "@tabler/icons-react"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { addressOf, OPERATIONS } from "@throughline/contract"
import { useId, useState } from "react"
import type { DragEvent } from "react"
import { api } from "../../app/api.ts"
import { confirm } from "../../app/confirm.tsx"
import { problemWords } from "../../app/problem-words.ts"
import { useMe } from "../../app/session.ts"
import { t } from "../../i18n/catalogue.ts"
import { formatMoment } from "../../i18n/format-date.ts"
import { formatBytes } from "../../i18n/format-number.ts"
import { attachmentsQuery } from "./comment-query.ts"
import type { Attachment, Subject } from "./comment-query.ts"
import { Uploads } from "./uploads.tsx"
import { useUploads } from "./use-uploads.ts"
import "./collaboration.css"

export interface AttachmentsProps extends Subject {
  readonly mayWrite: boolean
  /** Instead of the usual heading, where several stand on one page. */
  readonly title?: string
}

export function Attachments({ mayWrite, title, ...subject }: AttachmentsProps) {
  const heading = useId()
  const files = useQuery(attachmentsQuery(subject))
  const uploads = useUploads(subject)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    uploads.add([...event.dataTransfer.files])
  }
  const dropping = mayWrite ? { onDrop: drop, onDragOver: (event: DragEvent) => { event.preventDefault(); setOver(true) }, onDragLeave: () => setOver(false) } : {}
  return (
    <section className={`tl-sheet tl-sheet--padded tl-stack tl-stack--tight tl-files${over ? " tl-files--over" : ""}`} aria-labelledby={heading} {...dropping}>
      <h2 id={heading}>{title ?? t("files.title")}</h2>
      {files.isError && <p role="alert">{problemWords(files.error).title}</p>}
      {files.isSuccess && files.data.items.length === 0 && <p className="tl-soft">{t(mayWrite ? "files.empty" : "files.emptyReader")}</p>}
      <ul className="tl-files__list">{files.data?.items.map((file) => <FileEntry key={file.id} file={file} subject={subject} mayWrite={mayWrite} />)}</ul>
      <Uploads uploads={uploads.running} onCancel={uploads.cancel} />
      {mayWrite && (
        <FileButton multiple onChange={uploads.add} inputProps={{ "aria-label": t("files.add") }}>
          {(button) => <div><Button {...button} size="xs" variant="default" leftSection={<IconPaperclip size={14} aria-hidden="true" />}>{t("files.add")}</Button></div>}
        </FileButton>
      )}
    </section>
  )
}

interface FileEntryProps {
  readonly file: Attachment
  readonly subject: Subject
  readonly mayWrite: boolean
}

function FileEntry({ file, subject, mayWrite }: FileEntryProps) {
  const { timeZone } = useMe()
  const queries = useQueryClient()
  const { projectId } = subject
  const remove = useMutation({ mutationFn: () => api.attachmentDelete({ projectId, attachmentId: file.id }), onSuccess: () => queries.invalidateQueries({ queryKey: attachmentsQuery(subject).queryKey }) })
  const askAndRemove = async () => {
    if (await confirm({ title: t("files.deleteTitle"), body: t("files.deleteBody", { name: file.fileName }), action: t("action.delete"), dangerous: true })) remove.mutate()
  }
  const { path } = addressOf(OPERATIONS.attachmentDownload, { projectId, attachmentId: file.id })
  return (
    <li className="tl-files__entry">
      <span className="tl-files__name">
        <a href={path} download={file.fileName}>{file.fileName}</a>
        <span className="tl-soft tl-small">{t("files.facts", { size: formatBytes(file.bytes), who: file.uploadedBy, when: formatMoment(file.uploadedAt, timeZone, "date") })}</span>
      </span>
      {mayWrite && file.mine && <ActionIcon variant="subtle" color="red" loading={remove.isPending} aria-label={t("files.delete", { name: file.fileName })} onClick={() => void askAndRemove()}><IconTrash size={16} stroke={1.6} /></ActionIcon>}
    </li>
  )
}
