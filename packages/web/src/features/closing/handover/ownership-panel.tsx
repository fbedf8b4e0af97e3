// Who gives a thing to whom, and both signatures: each signs for themselves, nobody for another.

import { Button } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api } from "../../../app/api.ts"
import { problemWords } from "../../../app/problem-words.ts"
import { useMe } from "../../../app/session.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { artefactsKey, type ArtefactPanelProps } from "../../artefacts/index.ts"
import "./handover.css"

const SIDES = [{ as: "giver", person: "from", signed: "fromSignedOn" }, { as: "receiver", person: "to", signed: "toSignedOn" }] as const

export default function OwnershipPanel({ projectId, artefact }: ArtefactPanelProps) {
  const me = useMe()
  const queries = useQueryClient()
  const sign = useMutation({
    mutationFn: (as: "giver" | "receiver") => api.handoverSign({ projectId, artefactId: artefact.id, seenRevision: artefact.revision, as }),
    onSuccess: () => queries.invalidateQueries({ queryKey: artefactsKey(projectId) }),
  })
  const text = (name: string) => {
    const value = artefact.fields[name]
    return typeof value === "string" ? value : null
  }
  if (text("from") === null && text("to") === null) return null
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="handover-ownership">
      <h2 id="handover-ownership">{t("handover.owners")}</h2>
      <ul className="tl-handover__items tl-stack tl-stack--tight">
        {SIDES.map(({ as, person, signed }) => {
          const id = text(person)
          const day = text(signed)
          return (
            <li key={as} className="tl-handover__side tl-line">
              <span>{t(`handover.${as}`, { name: id === null ? "–" : (artefact.names[id]?.text ?? id) })}</span>
              {day !== null && <strong>{t("handover.signedOn", { day: formatCivil(day) })}</strong>}
              {day === null && <span className="tl-soft">{t("handover.notSigned")}</span>}
              {day === null && id === me.id && <Button size="xs" loading={sign.isPending} onClick={() => sign.mutate(as)}>{t("handover.sign")}</Button>}
            </li>
          )
        })}
      </ul>
      {sign.error !== null && <p role="alert">{problemWords(sign.error).title}</p>}
    </section>
  )
}
