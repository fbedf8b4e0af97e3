// Downloads the whole plan as PNG or SVG.

import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import type { PlanDesk } from "../view/plan-desk.ts"
import { planPng } from "./plan-png.ts"
import { planSvg } from "./plan-svg.ts"
import { fileName, saveFile } from "./save-file.ts"

const WIDTH = 1900

export async function downloadPng(desk: PlanDesk): Promise<void> {
  const blob = await planPng(desk, titleOf(desk), WIDTH)
  if (blob === null) toast.done(t("plan.export.tooLarge"))
  else saveFile(blob, fileName(titleOf(desk), "png"))
}

export function downloadSvg(desk: PlanDesk): void {
  saveFile(new Blob([planSvg(desk, titleOf(desk), WIDTH)], { type: "image/svg+xml" }), fileName(titleOf(desk), "svg"))
}

export function titleOf(desk: PlanDesk): string {
  return desk.now.plan.settings.title || t("plan.title")
}
