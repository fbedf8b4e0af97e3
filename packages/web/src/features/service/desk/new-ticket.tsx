// Takes a ticket down: what it is about, for which service, how urgent; its clocks start at once.

import { Button, NativeSelect, TextInput } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { useDraft } from "../../../app/draft.ts"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { artefactsKey, choiceWord } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"

const PRIORITIES = ["p1", "p2", "p3", "p4"] as const

export function NewTicket({ projectId }: { readonly projectId: ProjectId }) {
  const queries = useQueryClient()
  const [title, setTitle, clear] = useDraft(`ticket.${projectId}`)
  const [priority, setPriority] = useState<string>("p3")
  const [chosen, setChosen] = useState<string | null>(null)
  const services = useQuery({ queryKey: [...artefactsKey(projectId), "search", "service", ""], queryFn: async ({ signal }) => (await api.artefactList({ projectId, kind: "service", limit: 30 }, { signal })).items }).data ?? []
  const running = services.filter(({ state }) => state !== "retired")
  const service = chosen ?? running[0]?.id ?? ""
  const create = useMutation({
    mutationFn: () => api.artefactCreate({ projectId, kind: "ticket", title: title.trim(), fields: { type: "incident", priority, ...(service === "" ? {} : { service }) } }),
    onSuccess: ({ key }) => {
      clear()
      toast.done(t("desk.taken", { key }))
      return queries.invalidateQueries({ queryKey: artefactsKey(projectId) })
    },
  })
  return (
    <form className="tl-desk__new" onSubmit={(event) => { event.preventDefault(); if (title.trim() !== "") create.mutate() }}>
      <TextInput aria-label={t("desk.newTitle")} placeholder={t("desk.newTitle")} value={title} onChange={(event) => setTitle(event.currentTarget.value)} maxLength={500} />
      {running.length > 0 && <NativeSelect aria-label={t("desk.service")} data={running.map(({ id, title: name }) => ({ value: id, label: name }))} value={service} onChange={(event) => setChosen(event.currentTarget.value)} />}
      <NativeSelect aria-label={t("desk.priority")} data={PRIORITIES.map((value) => ({ value, label: choiceWord("ticket", "priority", value) }))} value={priority} onChange={(event) => setPriority(event.currentTarget.value)} />
      <Button type="submit" loading={create.isPending} disabled={title.trim() === ""}>{t("desk.take")}</Button>
    </form>
  )
}
