// Templates by kind of project, as the server orders them; what the organisation saved comes first, the sample last.

import { t } from "../../../i18n/catalogue.ts"
import type { Template } from "./templates-query.ts"

export interface TemplateGroup {
  readonly title: string
  readonly items: readonly Template[]
}

export function templateGroups(templates: readonly Template[]): readonly TemplateGroup[] {
  const trades = templates.filter(isOfTrade)
  const groups = [
    { title: t("new.ownTemplates"), items: templates.filter(({ own }) => own) },
    ...[...new Set(trades.map(({ kind }) => kind))].map((kind) => ({ title: t(`kind.${kind}`), items: trades.filter((template) => template.kind === kind) })),
    { title: t("new.sampleTemplate"), items: templates.filter(isSample) },
  ]
  return groups.filter(({ items }) => items.length > 0)
}

function isOfTrade({ own, variant }: Template): boolean {
  return !own && variant !== null
}

/** The sample tells a story of its own: it has no page, and lessons add nothing to it. */
export function isSample({ own, variant }: Template): boolean {
  return !own && variant === null
}

export function templateCounts({ taskCount, artefactCount, gateCount, lessonCount }: Template): string {
  return [t("new.taskCount", { count: taskCount }), ...(artefactCount === 0 ? [] : [t("new.artefactCount", { count: artefactCount })]), ...(gateCount === 0 ? [] : [t("new.gateCount", { count: gateCount })]), ...(lessonCount === 0 ? [] : [t("learning.lessonCount", { count: lessonCount })])].join(" · ")
}
