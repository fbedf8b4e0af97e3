// The six health marks of a project. Each opens the rule behind it and the tasks that are its evidence.

import { Popover, UnstyledButton } from "@mantine/core"
import { t } from "../../../i18n/catalogue.ts"
import { StatusMark, StatusWord } from "../../../app/status-mark.tsx"
import type { HealthMark, Project } from "../project-query.ts"
import { Evidence } from "./evidence.tsx"
import { reasonWords } from "./reason-words.ts"
import "./health.css"

export function HealthMarks({ project }: { readonly project: Project }) {
  return (
    <ul className="tl-health" aria-label={t("health.label")}>
      {project.marks.map((mark) => <li key={mark.dimension}><Mark mark={mark} project={project} /></li>)}
    </ul>
  )
}

function Mark({ mark, project }: { readonly mark: HealthMark; readonly project: Project }) {
  return (
    <Popover width={320} position="bottom" withArrow shadow="md" trapFocus>
      <Popover.Target>
        <UnstyledButton className="tl-health__mark" aria-label={`${t(`dimension.${mark.dimension}`)}: ${t(`health.${mark.health}`)}`}>
          <StatusMark health={mark.health} silent />
          <span>{t(`dimension.${mark.dimension}`)}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="tl-stack tl-stack--tight">
          <h3>{t(`dimension.${mark.dimension}`)}</h3>
          <StatusWord health={mark.health} />
          <p>{reasonWords(mark, project)}</p>
          <Evidence projectId={project.id} taskIds={mark.taskIds} />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
