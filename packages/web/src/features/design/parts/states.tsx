// What stands where there is nothing, not yet something, or a refusal.

import { Button } from "@mantine/core"
import { ApiError } from "@throughline/contract"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { PageLoading } from "../../../app/page-loading.tsx"
import { SecretOnce } from "../../../app/secret-once.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { Sample, Section } from "./section.tsx"

export const REFUSAL = new ApiError({
  type: "/problems/invalidInput", title: "Some of what was sent cannot be accepted.", status: 422, code: "invalidInput", requestId: "req_components",
  problems: [{ pointer: "/name", code: "too_small", message: "is too short" }, { pointer: "/email", code: "invalid_format", message: "is no address" }],
})

const noted = () => undefined

export function States() {
  return (
    <Section id="states" title={t("design.states")}>
      <Sample name={t("design.empty")}>
        <div className="tl-sheet tl-sheet--padded tl-empty"><h3>{t("design.emptyTitle")}</h3><p>{t("design.emptyBody")}</p><Button onClick={noted}>{t("design.emptyAction")}</Button></div>
      </Sample>
      <Sample name={t("design.readOnly")}>
        <div className="tl-sheet tl-sheet--padded tl-empty"><h3>{t("design.emptyTitle")}</h3><p>{t("artefact.emptyReader")}</p></div>
      </Sample>
      <Sample name={t("app.loading")}><div className="tl-sheet"><PageLoading /></div></Sample>
      <Sample name={t("design.toastProblem")}><FormProblem error={REFUSAL} /></Sample>
      <Sample name={t("problem.page.title")}><FormProblem error={new TypeError("network")} /></Sample>
      <Sample name={t("design.secret")}><SecretOnce title={t("design.secret")} hint={t("design.secretHint")} secret="tl_7Hq0vXb3mYkW9rTzLcNpSdFg2AeUjIoB" onClose={noted} /></Sample>
    </Section>
  )
}
