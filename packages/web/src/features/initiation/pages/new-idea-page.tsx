// A new idea: what is wrong, what would be better, and the few things that help others to judge it. Kept on this device while it is written.

import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { api } from "../../../app/api.ts"
import { chosen, projectKinds } from "../../../app/fields/choices.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { useFields } from "../../../app/fields/use-fields.ts"
import { AnchorLink } from "../../../app/links.tsx"
import { usePageTitle } from "../../../app/page-title.ts"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { choiceWord, fieldWord, useArtefactWords } from "../../artefacts/index.ts"
import { ideasKey } from "../ideas/idea-query.ts"
import "../../projects/new/new.css"

const CHOICES = { category: ["strategic", "operational"], size: ["small", "medium", "large"], deadlineDriver: ["none", "legal", "contract", "strategy"] } as const
const EMPTY = { title: "", problem: "", outcome: "", department: "", category: "", size: "", deadline: "", deadlineDriver: "", affected: "", kind: "other" }

export default function NewIdeaPage() {
  useArtefactWords()
  usePageTitle(t("idea.new"))
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { values, set, reset } = useFields(EMPTY, { draft: "idea" })
  const create = useMutation({
    mutationFn: (submit: boolean) => api.ideaCreate({ title: values.title.trim(), kind: chosen(projectKinds(), values.kind) ?? "other", fields: fieldsOf(values), submit }),
    meta: { shown: true },
    onSuccess: (idea, submit) => {
      reset()
      toast.done(t(submit ? "idea.handedIn" : "idea.kept"))
      void queries.invalidateQueries({ queryKey: ideasKey })
      void queries.invalidateQueries({ queryKey: ["projects"] })
      return navigate({ to: "/projects/$projectId/artefacts/$kind/$artefactId", params: { projectId: idea.projectId, kind: "demand", artefactId: idea.artefactId } })
    },
  })
  const pick = (name: keyof typeof CHOICES) => <NativeSelect label={fieldWord("demand", name)} value={values[name]} onChange={(event) => set(name, event.currentTarget.value)} data={[{ value: "", label: "–" }, ...CHOICES[name].map((value) => ({ value: String(value), label: choiceWord("demand", name, value) }))]} />
  return (
    <main id="content" className="tl-page tl-page--narrow tl-stack">
      <div><AnchorLink to="/ideas" size="sm" className="tl-target">{t("idea.title")}</AnchorLink><h1>{t("idea.new")}</h1><p className="tl-soft">{t("idea.newLead")}</p></div>
      <form className="tl-sheet tl-sheet--padded tl-stack" onSubmit={(event) => { event.preventDefault(); create.mutate(true) }}>
        <TextInput label={t("idea.name")} description={t("idea.nameHint")} value={values.title} onChange={(event) => set("title", event.currentTarget.value)} required maxLength={255} data-autofocus />
        <Textarea label={fieldWord("demand", "problem")} value={values.problem} onChange={(event) => set("problem", event.currentTarget.value)} required autosize minRows={3} maxRows={20} maxLength={100_000} />
        <Textarea label={fieldWord("demand", "outcome")} value={values.outcome} onChange={(event) => set("outcome", event.currentTarget.value)} required autosize minRows={3} maxRows={20} maxLength={100_000} />
        <div className="tl-form-pair">{pick("category")}{pick("size")}</div>
        <div className="tl-form-pair">
          <TextInput type="date" label={fieldWord("demand", "deadline")} value={values.deadline} onChange={(event) => set("deadline", event.currentTarget.value)} />
          {pick("deadlineDriver")}
        </div>
        <div className="tl-form-pair">
          <TextInput label={fieldWord("demand", "department")} value={values.department} onChange={(event) => set("department", event.currentTarget.value)} maxLength={255} />
          <NativeSelect label={t("idea.kind")} data={projectKinds().map(({ value, label }) => ({ value: String(value), label }))} value={values.kind} onChange={(event) => set("kind", event.currentTarget.value)} />
        </div>
        <Textarea label={fieldWord("demand", "affected")} description={t("idea.affectedHint")} value={values.affected} onChange={(event) => set("affected", event.currentTarget.value)} autosize minRows={2} maxRows={12} />
        <FormProblem error={create.error} />
        <div className="tl-line">
          <Button type="submit" loading={create.isPending && create.variables}>{t("idea.handIn")}</Button>
          <Button variant="default" disabled={values.title.trim() === ""} loading={create.isPending && !create.variables} onClick={() => create.mutate(false)}>{t("idea.keepDraft")}</Button>
        </div>
      </form>
    </main>
  )
}

/** Only what was said. */
function fieldsOf({ affected, title: _title, kind: _kind, ...texts }: typeof EMPTY): Readonly<Record<string, unknown>> {
  const lines = affected.split("\n").map((line) => line.trim()).filter((line) => line !== "")
  return { ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== "")), ...(lines.length === 0 ? {} : { affected: lines }) }
}
