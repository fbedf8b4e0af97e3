// Saves the project as a template: a name, and what of its artefacts goes with the plan.

import { Button, Checkbox, Modal, Textarea, TextInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { LIMITS, TEMPLATE_KINDS } from "@throughline/contract"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { fieldLabel, fieldProblems } from "../../../app/problem-words.ts"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { kindWords, useArtefactWords } from "../../artefacts/index.ts"
import type { Project } from "../project-query.ts"

/** What is as it was in every project is offered ticked; documents that must be written anew are not. */
const OFFERED: readonly string[] = ["requirement", "stakeholder", "communication", "responsibility", "workPackage", "qualityPlan", "deliverable", "testCase", "risk", "trainingNeed", "course", "handoverItem"]

export function SaveAsTemplate({ project }: { readonly project: Project }) {
  const [open, setOpen] = useState(false)
  return (
    <section className="tl-stack tl-stack--tight" aria-labelledby="settings-template">
      <h2 id="settings-template">{t("template.save")}</h2>
      <p className="tl-soft">{t("template.lead")}</p>
      <div><Button variant="default" onClick={() => setOpen(true)}>{t("template.save")}</Button></div>
      <Modal opened={open} onClose={() => setOpen(false)} title={t("template.save")} closeButtonProps={{ "aria-label": t("action.close") }}><TemplateForm project={project} onDone={() => setOpen(false)} /></Modal>
    </section>
  )
}

function TemplateForm({ project, onDone }: { readonly project: Project; readonly onDone: () => void }) {
  useArtefactWords()
  const queries = useQueryClient()
  const [name, setName] = useState(project.name)
  const [description, setDescription] = useState("")
  const [kinds, setKinds] = useState<readonly string[]>(OFFERED)
  const save = useMutation({
    mutationFn: () => api.projectSaveAsTemplate({ projectId: project.id, name, description, kinds: TEMPLATE_KINDS.filter((kind) => kinds.includes(kind)) }),
    meta: { shown: true },
    onSuccess: (saved) => {
      toast.done(t("template.saved", { name: saved.name }))
      void queries.invalidateQueries({ queryKey: ["templates"] })
      onDone()
    },
  })
  const wrong = fieldProblems(save.error)
  return (
    <form className="tl-stack" onSubmit={(event) => { event.preventDefault(); save.mutate() }}>
      <TextInput label={fieldLabel("name")} value={name} onChange={(event) => setName(event.currentTarget.value)} error={wrong["name"]} required maxLength={LIMITS.nameLength} data-autofocus />
      <Textarea label={fieldLabel("description")} value={description} onChange={(event) => setDescription(event.currentTarget.value)} error={wrong["description"]} autosize minRows={2} maxRows={6} maxLength={2_000} />
      <Checkbox.Group label={t("template.kinds")} description={t("template.kindsHint")} value={[...kinds]} onChange={setKinds}>
        <div className="tl-stack tl-stack--tight" style={{ marginTop: 8 }}>
          {TEMPLATE_KINDS.map((kind) => <Checkbox key={kind} value={kind} label={kindWords(kind).many} />)}
        </div>
      </Checkbox.Group>
      <FormProblem error={save.error} />
      <div><Button type="submit" loading={save.isPending}>{t("template.save")}</Button></div>
    </form>
  )
}
