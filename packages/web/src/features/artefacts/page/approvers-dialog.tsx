// Asks people to approve: who, until when, with which words. Those who may decide stand first and are suggested.

import { Button, Checkbox, Textarea, TextInput } from "@mantine/core"
import { modals } from "@mantine/modals"
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query"
import { artefactKindOf } from "@throughline/contract"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { useDraft } from "../../../app/draft.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { toast } from "../../../app/toasts.ts"
import { useMe } from "../../../app/session.ts"
import { t } from "../../../i18n/catalogue.ts"
import { projectMembersQuery } from "../../projects/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { artefactsKey } from "../query/artefact-query.ts"
import type { Artefact } from "../query/artefact-query.ts"
import { stepWord } from "../words/artefact-words.ts"

interface ApproversDialogProps {
  readonly projectId: ProjectId
  readonly artefact: Artefact
  readonly step: string
  /** Takes the step without asking anybody, for those who decide themselves. */
  readonly onDirect: () => void
}

export function ApproversDialog({ projectId, artefact, step, onDirect }: ApproversDialogProps) {
  const queries = useQueryClient()
  const me = useMe()
  const members = useSuspenseQuery(projectMembersQuery(projectId)).data.items.filter(({ active }) => active)
  const deciders = members.filter(({ role }) => artefactKindOf(artefact.kind).who.decide.includes(role))
  const offered = deciders.length > 0 ? deciders : members
  const [chosen, setChosen] = useState<readonly string[]>(() => offered.filter(({ userId }) => deciders.length > 0 && userId !== me.id).map(({ userId }) => userId))
  const [due, setDue] = useState("")
  const [message, setMessage, sent] = useDraft(`approval.ask.${artefact.id}.${step}`)
  const ask = useMutation({
    mutationFn: () => api.approvalRequest({ projectId, artefactId: artefact.id, step, approverIds: offered.map(({ userId }) => userId).filter((id) => chosen.includes(id)), due: due === "" ? null : due, message }),
    meta: { shown: true },
    onSuccess: ({ items }) => {
      sent()
      modals.closeAll()
      toast.done(t("artefact.approval.asked", { count: items.length }))
      return queries.invalidateQueries({ queryKey: artefactsKey(projectId) })
    },
  })
  return (
    <form className="tl-stack" onSubmit={(event) => { event.preventDefault(); ask.mutate() }}>
      <p className="tl-soft">{t("artefact.approval.lead", { key: artefact.key, step: stepWord(artefact.kind, step) })}</p>
      <Checkbox.Group label={t("artefact.approval.who")} value={[...chosen]} onChange={setChosen}>
        <div className="tl-field__choices">{offered.map(({ userId, name, role }) => <Checkbox key={userId} value={userId} label={t("artefact.approval.person", { name, role: t(`role.${role}`) })} />)}</div>
      </Checkbox.Group>
      <TextInput type="date" label={t("artefact.approval.due")} value={due} onChange={(event) => setDue(event.currentTarget.value)} />
      <Textarea label={t("artefact.approval.message")} value={message} onChange={(event) => setMessage(event.currentTarget.value)} autosize minRows={2} maxLength={5_000} />
      <FormProblem error={ask.error} />
      <div className="tl-line">
        <Button type="submit" disabled={chosen.length === 0} loading={ask.isPending}>{t("artefact.approval.send")}</Button>
        {artefact.mayDecide && <Button variant="default" onClick={() => { modals.closeAll(); onDirect() }}>{t("artefact.approval.direct", { step: stepWord(artefact.kind, step) })}</Button>}
      </div>
    </form>
  )
}
