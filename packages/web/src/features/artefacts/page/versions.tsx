// The versions of an artefact, and what differs between one of them and another, or what it is now.

import { Button, NativeSelect } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { addressOf, OPERATIONS } from "@throughline/contract"
import { useState } from "react"
import { useMe } from "../../../app/session.ts"
import { currentLocale, t } from "../../../i18n/catalogue.ts"
import { formatMoment } from "../../../i18n/format-date.ts"
import { versionQuery, versionsQuery } from "../query/artefact-query.ts"
import type { ArtefactVersion } from "../query/artefact-query.ts"
import { diffContents } from "./diff-fields.ts"
import type { Content } from "./diff-fields.ts"
import { Differences } from "./differences.tsx"
import { useArtefactPage } from "./page-context.ts"

export function Versions() {
  const { projectId, artefact } = useArtefactPage()
  const versions = useQuery(versionsQuery(projectId, artefact.id)).data ?? []
  const [compared, setCompared] = useState<number | null>(null)
  const { timeZone } = useMe()
  if (versions.length === 0) return <p className="tl-soft">{t("artefact.noVersions")}</p>
  return (
    <div className="tl-stack">
      <ol className="tl-versions">
        {versions.map((version) => (
          <li key={version.version}>
            <strong>{t("artefact.version", { version: version.version })}</strong>
            <span>{version.title}</span>
            <span className="tl-soft tl-small">{t("artefact.cutBy", { name: version.cutBy.name, when: formatMoment(version.cutAt, timeZone) })}</span>
            <span className="tl-line tl-versions__actions">
              <Button size="compact-xs" variant={compared === version.version ? "light" : "default"} aria-pressed={compared === version.version} onClick={() => setCompared(compared === version.version ? null : version.version)}>{t("artefact.compare")}</Button>
              <Button component="a" size="compact-xs" variant="subtle" href={addressOf(OPERATIONS.artefactPdf, { projectId, artefactId: artefact.id, version: version.version, locale: currentLocale() }).path} download>{t("artefact.pdf")}</Button>
            </span>
            <code className="tl-soft tl-small tl-clip" title={t("artefact.contentHash")}>{version.contentHash}</code>
          </li>
        ))}
      </ol>
      {compared !== null && <Comparison key={compared} version={compared} versions={versions} />}
    </div>
  )
}

const PRESENT = "now"

function Comparison({ version, versions }: { readonly version: number; readonly versions: readonly ArtefactVersion[] }) {
  const { projectId, artefact, fields, world } = useArtefactPage()
  const earlier = versions.find((each) => each.version === version - 1)
  const [other, setOther] = useState(earlier === undefined ? PRESENT : String(earlier.version))
  const one = useQuery(versionQuery(projectId, artefact.id, version)).data
  const chosen = useQuery({ ...versionQuery(projectId, artefact.id, Number(other)), enabled: other !== PRESENT }).data
  const second: Content | undefined = other === PRESENT ? artefact : chosen
  const choices = [{ value: PRESENT, label: t("artefact.present") }, ...versions.filter((each) => each.version !== version).map((each) => ({ value: String(each.version), label: t("artefact.version", { version: each.version }) }))]
  const forward = other === PRESENT || Number(other) > version
  return (
    <section className="tl-stack tl-stack--tight" aria-labelledby="artefact-comparison">
      <div className="tl-line">
        <h2 id="artefact-comparison" className="tl-artefact__compared">{t("artefact.comparison", { version })}</h2>
        <NativeSelect size="xs" aria-label={t("artefact.compareWith")} data={choices} value={other} onChange={(event) => setOther(event.currentTarget.value)} />
      </div>
      {one !== undefined && second !== undefined && <Differences differences={forward ? diffContents(one, second, fields, t("field.title"), world) : diffContents(second, one, fields, t("field.title"), world)} />}
    </section>
  )
}
