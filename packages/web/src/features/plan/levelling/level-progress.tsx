// The search while it runs: the best finish so far, what it cannot fall below, and two ways to end it.

import { Button, Progress } from "@mantine/core"
import { t } from "../../../i18n/catalogue.ts"
import { formatInstant } from "../../../i18n/format-date.ts"
import { formatNumber } from "../../../i18n/format-number.ts"
import type { LevellingState } from "./levelling-messages.ts"

export function LevelProgress({ state, stop, cancel }: { readonly state: LevellingState | null; readonly stop: () => void; readonly cancel: () => void }) {
  return (
    <div className="tl-stack">
      <Progress value={(state?.passed ?? 0) * 100} aria-label={t("plan.level.progress")} />
      {state === null ? <output className="tl-soft">{t("plan.level.preparing")}</output> : (
        <dl className="tl-plan-facts">
          <div><dt>{t("plan.level.bestFinish")}</dt><dd>{formatInstant(state.finish, "dateTime")}</dd></div>
          <div><dt>{t("plan.level.bound")}</dt><dd>{formatInstant(state.finishBound, "dateTime")}</dd></div>
          <div><dt>{t("plan.level.schedules")}</dt><dd>{formatNumber(state.schedules, 0)}</dd></div>
        </dl>
      )}
      <div className="tl-line">
        <Button size="sm" variant="light" disabled={state === null} onClick={stop}>{t("plan.level.stop")}</Button>
        <Button size="sm" variant="default" onClick={cancel}>{t("action.cancel")}</Button>
      </div>
    </div>
  )
}
