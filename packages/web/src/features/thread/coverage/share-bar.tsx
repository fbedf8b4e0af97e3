// One share as a bar with its figures; what is missing unfolds beneath, each thing a link.

import { t } from "../../../i18n/catalogue.ts"
import { formatPercent } from "../../../i18n/format-number.ts"
import { ThingLink } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/project-query.ts"
import type { Coverage } from "../thread-query.ts"
import { percentOf } from "./shares.ts"
import type { ShareName } from "./shares.ts"

interface ShareBarProps {
  readonly projectId: ProjectId
  readonly name: ShareName
  readonly share: Coverage["forward"]
}

export function ShareBar({ projectId, name, share }: ShareBarProps) {
  const percent = percentOf(share)
  const missing = share.whole - share.part
  return (
    <li className="tl-share">
      <div className="tl-share__head"><span>{t(`thread.share.${name}`)}</span><span className="tl-number">{percent === null ? <span className="tl-soft">{t("thread.nothing")}</span> : <><strong>{formatPercent(percent)}</strong> <span className="tl-soft tl-small">{t("thread.ofWhole", { part: share.part, whole: share.whole })}</span></>}</span></div>
      {percent !== null && <svg className="tl-share__bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect className="tl-share__whole" width="100" height="4" /><rect className={missing === 0 ? "tl-share__part is-whole" : "tl-share__part"} width={percent} height="4" /></svg>}
      {missing > 0 && (
        <details className="tl-evidencefold">
          <summary>{t("thread.missing", { count: missing })}</summary>
          <ul className="tl-evidence">{share.missing.map((thing) => <li key={thing.id}><ThingLink projectId={projectId} thing={thing} /></li>)}</ul>
          {share.missing.length < missing && <p className="tl-soft tl-small">{t("thread.missingMore", { count: missing - share.missing.length })}</p>}
        </details>
      )}
    </li>
  )
}
