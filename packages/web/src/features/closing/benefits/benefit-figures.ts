// What the server says about the benefits.

import type { Client } from "@throughline/contract"
import { api } from "../../../app/api.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatNumber } from "../../../i18n/format-number.ts"
import type { ProjectId } from "../../projects/index.ts"

export type BenefitFigures = Awaited<ReturnType<Client["benefitFigures"]>>
export type OneBenefit = BenefitFigures["benefits"][number]

export const askBenefits = (projectId: ProjectId) => (signal: AbortSignal) => api.benefitFigures({ projectId }, { signal })

export function measureText(value: number | null, unit: string): string {
  return value === null ? t("artefact.nothing") : [formatNumber(value, 6), unit].filter((part) => part !== "").join(" ")
}

/** 0.556 as "55.6 %"; below 0 it went the wrong way. */
export function realisedText(realisation: number | null): string {
  return realisation === null ? t("artefact.nothing") : t("artefact.percent", { value: formatNumber(realisation * 100, 1) })
}
