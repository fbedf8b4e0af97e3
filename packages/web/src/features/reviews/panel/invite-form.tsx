// Asks somebody without an account: who, how long the link lasts, and a word to them.

import { Button, NumberInput, Textarea, TextInput } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import { api } from "../../../app/api.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { useFields } from "../../../app/fields/use-fields.ts"
import { fieldLabel, fieldProblems } from "../../../app/problem-words.ts"
import { t } from "../../../i18n/catalogue.ts"
import type { ArtefactId } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"

interface InviteFormProps {
  readonly projectId: ProjectId
  readonly artefactId: ArtefactId
  readonly onAsked: (link: string) => void
  readonly onCancel: () => void
}

const EMPTY = { name: "", email: "", message: "", days: 14 }

export function InviteForm({ projectId, artefactId, onAsked, onCancel }: InviteFormProps) {
  const { values, set } = useFields(EMPTY, { draft: `review.${artefactId}` })
  const invite = useMutation({
    mutationFn: () => api.reviewInvite({ projectId, artefactId, ...values, name: values.name.trim(), email: values.email.trim() }),
    meta: { shown: true },
    onSuccess: ({ link }) => {
      set("name", "")
      onAsked(link)
    },
  })
  const wrong = fieldProblems(invite.error)
  return (
    <form className="tl-reviews__invite" onSubmit={(event) => { event.preventDefault(); invite.mutate() }}>
      <p className="tl-soft is-wide">{t("reviews.inviteLead")}</p>
      <TextInput label={t("reviews.name")} value={values.name} onChange={(event) => set("name", event.currentTarget.value)} error={wrong["name"]} required maxLength={255} data-autofocus />
      <TextInput label={fieldLabel("email")} type="email" value={values.email} onChange={(event) => set("email", event.currentTarget.value)} error={wrong["email"]} required />
      <NumberInput label={t("reviews.days")} value={values.days} onChange={(days) => set("days", typeof days === "number" ? days : EMPTY.days)} min={1} max={90} allowDecimal={false} error={wrong["days"]} />
      <Textarea className="is-wide" label={t("reviews.message")} value={values.message} onChange={(event) => set("message", event.currentTarget.value)} autosize minRows={2} maxLength={5_000} />
      {invite.isError && <div className="is-wide"><FormProblem error={invite.error} /></div>}
      <div className="tl-line is-wide">
        <Button type="submit" loading={invite.isPending}>{t("reviews.invite")}</Button>
        <Button variant="default" onClick={onCancel}>{t("action.cancel")}</Button>
      </div>
    </form>
  )
}
