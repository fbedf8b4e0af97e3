// Takes an addition out of its template again, after asking.

import { Button } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import { api } from "../../../app/api.ts"
import { confirm } from "../../../app/confirm.tsx"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../../projects/index.ts"
import { useLearnedAnew } from "../learning-query.ts"
import type { Addition } from "../learning-query.ts"
import { changeWords } from "./change-words.ts"

interface RemoveAdditionProps {
  readonly addition: Addition
  /** On the page of a lesson: that of its project. */
  readonly projectId?: ProjectId
}

export function RemoveAddition({ addition, projectId }: RemoveAdditionProps) {
  const learnedAnew = useLearnedAnew(projectId)
  const what = changeWords(addition)
  const remove = useMutation({
    mutationFn: () => api.templateAdditionRemove({ templateAdditionId: addition.id }),
    onSuccess: () => toast.done(t("learning.removed", { template: addition.templateName })),
    onSettled: learnedAnew,
  })
  const ask = async () => {
    if (await confirm({ title: t("learning.removeTitle", { template: addition.templateName }), body: t("learning.removeBody", { what: `${what}.` }), action: t("learning.remove"), dangerous: true })) remove.mutate()
  }
  return <Button size="compact-sm" variant="default" className="tl-no-print" loading={remove.isPending} aria-label={t("learning.removeOf", { what })} onClick={() => void ask()}>{t("learning.remove")}</Button>
}
