// Certificates that have ended or soon will, and of whom, so that somebody holds the next session in time.

import { StatusMark } from "../../../app/status-mark.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { ThingLink } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import type { TrainingFigures } from "./training-figures.ts"

interface CertificatesProps {
  readonly projectId: ProjectId
  readonly certificates: TrainingFigures["certificates"]
  readonly nameOf: (userId: string) => string | undefined
}

export function Certificates({ projectId, certificates, nameOf }: CertificatesProps) {
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="training-certificates">
      <h2 id="training-certificates">{t("training.certificates")}</h2>
      <table className="tl-table tl-table--cards">
        <thead><tr><th scope="col">{t("training.person")}</th><th scope="col">{t("training.certificate")}</th><th scope="col">{t("training.until")}</th><th scope="col">{t("training.session")}</th></tr></thead>
        <tbody>
          {certificates.map(({ session, name, personId, certificate, until, ended }) => (
            <tr key={`${session.id} ${personId ?? name} ${until}`}>
              <td data-lead>{name || (personId === null ? t("artefact.someone") : (nameOf(personId) ?? t("artefact.someone")))}</td>
              <td data-label={t("training.certificate")}>{certificate}</td>
              <td data-label={t("training.until")}><span className={`tl-status tl-status--${ended ? "critical" : "attention"}`}><StatusMark health={ended ? "critical" : "attention"} silent /> {formatCivil(until)}, {t(ended ? "training.ended" : "training.endsSoon")}</span></td>
              <td data-label={t("training.session")}><ThingLink projectId={projectId} thing={session} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
