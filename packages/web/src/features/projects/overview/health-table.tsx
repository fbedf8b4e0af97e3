// Health in six dimensions with the reason behind each.

import { StatusWord } from "../../../app/status-mark.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { Evidence } from "../health/evidence.tsx"
import { reasonWords } from "../health/reason-words.ts"
import type { Project } from "../project-query.ts"

export function HealthTable({ project }: { readonly project: Project }) {
  return (
    <div className="tl-sheet">
      <table className="tl-table tl-table--cards">
        <thead><tr><th scope="col">{t("overview.dimension")}</th><th scope="col">{t("overview.standing")}</th><th scope="col">{t("overview.reason")}</th></tr></thead>
        <tbody>
          {project.marks.map((mark) => (
            <tr key={mark.dimension}>
              <td data-lead style={{ whiteSpace: "nowrap" }}>{t(`dimension.${mark.dimension}`)}</td>
              <td data-label={t("overview.standing")}><StatusWord health={mark.health} /></td>
              <td data-label={t("overview.reason")}><div>{reasonWords(mark, project)}<Evidence projectId={project.id} taskIds={mark.taskIds} /></div></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
