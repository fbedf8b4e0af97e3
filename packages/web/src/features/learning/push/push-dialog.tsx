// Puts a confirmed lesson into a template: which, as what, and, before anything is saved, what changes by it.

import { Button, Modal, Radio, Select } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { useMutation, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { PageLoading } from "../../../app/page-loading.tsx"
import { toast } from "../../../app/toasts.ts"
import { currentLocale, t } from "../../../i18n/catalogue.ts"
import type { Artefact } from "../../artefacts/index.ts"
import { isSample, templateGroups, templatesQuery, useProject } from "../../projects/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { templateQuery, useLearnedAnew } from "../learning-query.ts"
import type { LessonUses, TemplateChange, TemplateRead } from "../learning-query.ts"
import { ChangeFields } from "./change-fields.tsx"
import { PreviewFigures } from "./preview-figures.tsx"
import { carryOver, CHANGE_KINDS, changeOf, taskNamed, writeLength } from "./push-draft.ts"
import type { PushDraft } from "./push-draft.ts"
import "../learning.css"

interface PushDialogProps {
  readonly projectId: ProjectId
  readonly lesson: Artefact
  /** Of a lesson about an estimate: the duration that it took is proposed. */
  readonly estimate: LessonUses["estimate"]
  readonly onClose: () => void
}

export function PushDialog(props: PushDialogProps) {
  return (
    <Modal opened onClose={props.onClose} title={t("learning.push")} size="lg" closeButtonProps={{ "aria-label": t("action.close") }}>
      <ChooseTemplate {...props} />
    </Modal>
  )
}

function ChooseTemplate(props: PushDialogProps) {
  const project = useProject(props.projectId)
  const templates = useQuery({ ...templatesQuery, throwOnError: true }).data?.items
  const [chosen, setChosen] = useState<string | null>(null)
  const [kept, keep] = useState<Kept | null>(null)
  const groups = templateGroups((templates ?? []).filter((template) => !isSample(template)))
  const all = groups.flatMap(({ items }) => items)
  const templateId = chosen ?? (all.find(({ kind }) => kind === project.kind) ?? all[0])?.id ?? null
  const template = useQuery({ ...templateQuery(templateId ?? ""), enabled: templateId !== null, throwOnError: true }).data
  if (templates === undefined) return <PageLoading />
  return (
    <div className="tl-push">
      <Select label={t("learning.form.template")} data={groups.map(({ title, items }) => ({ group: title, items: items.map(({ id, name }) => ({ value: id, label: name })) }))} value={templateId} onChange={setChosen} searchable allowDeselect={false} data-autofocus />
      {template === undefined ? <PageLoading /> : <PushForm key={template.id} {...props} template={template} first={kept === null ? firstDraft(props.lesson, props.estimate, template) : carryOver(kept.draft, kept.template, template)} onDraft={(draft) => keep({ draft, template })} />}
    </div>
  )
}

/** What was said stays when another template is chosen. */
interface Kept {
  readonly draft: PushDraft
  readonly template: TemplateRead
}

interface PushFormProps extends PushDialogProps {
  readonly template: TemplateRead
  readonly first: PushDraft
  readonly onDraft: (draft: PushDraft) => void
}

const TYPING_MS = 300

function PushForm({ projectId, lesson, template, first, onDraft, onClose }: PushFormProps) {
  const learnedAnew = useLearnedAnew(projectId)
  const [draft, setDraft] = useState(first)
  const [settled] = useDebouncedValue(draft, TYPING_MS)
  const change = (part: Partial<PushDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    onDraft(next)
  }
  const previewed = changeOf(settled, template)
  // Only what has been shown is saved.
  const pushed = settled === draft ? previewed : null
  const push = useMutation({
    mutationFn: (said: TemplateChange) => api.templateAdditionAdd({ projectId, artefactId: lesson.id, templateId: template.id, change: said, locale: currentLocale() }),
    meta: { shown: true },
    onSuccess: ({ templateName }) => {
      toast.done(t("learning.pushed", { template: templateName }))
      onClose()
      return learnedAnew()
    },
  })
  return (
    <form className="tl-push" onSubmit={(event) => { event.preventDefault(); if (pushed !== null) push.mutate(pushed) }}>
      <Radio.Group label={t("learning.form.what")} value={draft.kind} onChange={(next) => change({ kind: CHANGE_KINDS.find((each) => each === next) ?? "task" })}>
        <div className="tl-push__what">{CHANGE_KINDS.map((kind) => <Radio key={kind} value={kind} label={t(`learning.form.kind.${kind}`)} />)}</div>
      </Radio.Group>
      <ChangeFields draft={draft} template={template} onChange={change} />
      <section className="tl-push__preview" aria-label={t("learning.preview")} aria-live="polite">
        {previewed === null ? <p className="tl-soft">{t("learning.form.choose")}</p> : <PreviewFigures projectId={projectId} artefactId={lesson.id} templateId={template.id} change={previewed} minutesPerDay={template.minutesPerDay} />}
      </section>
      <FormProblem error={push.error} />
      <div className="tl-line">
        <Button type="submit" loading={push.isPending} disabled={pushed === null}>{t("learning.submit")}</Button>
        <Button variant="default" onClick={onClose}>{t("action.cancel")}</Button>
      </div>
    </form>
  )
}

const DAY_MINUTES_TO_TICKS = 10

function firstDraft({ title }: Artefact, estimate: LessonUses["estimate"], template: TemplateRead): PushDraft {
  const day = template.minutesPerDay * DAY_MINUTES_TO_TICKS
  if (estimate === null) return { kind: "task", words: title, length: writeLength(day, template), task: null, gate: null }
  return { kind: "duration", words: title, length: writeLength(estimate.actual, template), task: taskNamed(template.tasks, estimate.task)?.key ?? null, gate: null }
}
