// Creates an API token: what for, what it may do, until when.

import { Button, Select, TextInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { Client } from "@throughline/contract"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { chosen } from "../../../app/fields/choices.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { fieldProblems } from "../../../app/problem-words.ts"
import { t } from "../../../i18n/catalogue.ts"

export interface TokenFormProps {
  readonly onCreated: (created: Awaited<ReturnType<Client["tokenCreate"]>>) => void
}

const SCOPES = ["read", "write"] as const
const DAYS = ["7", "30", "90", "365"] as const

export function TokenForm({ onCreated }: TokenFormProps) {
  const queries = useQueryClient()
  const [name, setName] = useState("")
  const [scope, setScope] = useState<"read" | "write">("read")
  const [days, setDays] = useState<string>("90")
  const scopes = SCOPES.map((value) => ({ value, label: t(`account.scope.${value}`) }))
  const create = useMutation({
    mutationFn: () => api.tokenCreate({ name, scope, expiresAt: new Date(Date.now() + Number(days) * 86_400_000).toISOString() }),
    meta: { shown: true },
    onSuccess: (created) => {
      setName("")
      onCreated(created)
      return queries.invalidateQueries({ queryKey: ["tokens"] })
    },
  })
  return (
    <form className="tl-stack tl-stack--tight" onSubmit={(event) => { event.preventDefault(); create.mutate() }}>
      <div className="tl-line" style={{ alignItems: "end" }}>
        <TextInput label={t("account.tokenName")} value={name} onChange={(event) => setName(event.currentTarget.value)} error={fieldProblems(create.error)["name"]} required maxLength={100} style={{ flex: "2 1 200px" }} />
        <Select label={t("account.scope")} data={scopes} value={scope} onChange={(value) => { const next = chosen(scopes, value); if (next !== null) setScope(next) }} allowDeselect={false} />
        <Select label={t("account.validFor")} data={DAYS.map((value) => ({ value, label: t("account.days", { count: Number(value) }) }))} value={days} onChange={(value) => value !== null && setDays(value)} allowDeselect={false} />
        <Button type="submit" loading={create.isPending}>{t("account.createToken")}</Button>
      </div>
      <FormProblem error={create.error} />
    </form>
  )
}
