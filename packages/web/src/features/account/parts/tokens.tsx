// My API tokens: for scripts that act in my name, reading or writing, for a time.

import { Button } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { Client } from "@throughline/contract"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { confirm } from "../../../app/confirm.tsx"
import { useNow } from "../../../app/now.ts"
import { SecretOnce } from "../../../app/secret-once.tsx"
import { useMe } from "../../../app/session.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatMoment, formatRelative } from "../../../i18n/format-date.ts"
import { TokenForm } from "./token-form.tsx"

type Token = Awaited<ReturnType<Client["tokenList"]>>["items"][number]

export function Tokens() {
  const tokens = useQuery({ queryKey: ["tokens"], queryFn: ({ signal }) => api.tokenList({}, { signal }) })
  const [created, setCreated] = useState<Awaited<ReturnType<Client["tokenCreate"]>> | null>(null)
  const items = tokens.data?.items ?? []
  return (
    <section className="tl-stack" aria-labelledby="account-tokens">
      <div>
        <h2 id="account-tokens">{t("account.tokens")}</h2>
        <p className="tl-soft">{t("account.tokensLead")} <a href="/api/reference" target="_blank" rel="noreferrer" style={{ color: "var(--accent)" }}>{t("nav.api")}</a></p>
      </div>
      <TokenForm onCreated={setCreated} />
      {created !== null && <SecretOnce title={t("account.tokenCreated", { name: created.token.name })} hint={t("account.tokenOnce")} secret={created.secret} onClose={() => setCreated(null)} />}
      {items.length > 0 && (
        <div className="tl-sheet">
          <table className="tl-table tl-table--cards">
            <thead><tr><th scope="col">{t("field.name")}</th><th scope="col">{t("account.scope")}</th><th scope="col">{t("field.expiresAt")}</th><th scope="col">{t("account.lastUsed")}</th><th scope="col"><span className="tl-hidden">{t("account.revoke")}</span></th></tr></thead>
            <tbody>{items.map((token) => <Row key={token.id} token={token} />)}</tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Row({ token }: { readonly token: Token }) {
  const now = useNow()
  const { timeZone } = useMe()
  const queries = useQueryClient()
  const revoke = useMutation({ mutationFn: () => api.tokenRevoke({ tokenId: token.id }), onSettled: () => queries.invalidateQueries({ queryKey: ["tokens"] }) })
  const ask = async () => {
    if (await confirm({ title: t("account.revokeTitle", { name: token.name }), body: t("account.revokeBody"), action: t("account.revoke"), dangerous: true })) revoke.mutate()
  }
  return (
    <tr>
      <td data-lead>{token.name}</td>
      <td data-label={t("account.scope")}>{t(`account.scope.${token.scope}`)}</td>
      <td data-label={t("field.expiresAt")}>{formatMoment(token.expiresAt, timeZone, "date")}</td>
      <td data-label={t("account.lastUsed")}>{token.lastUsedAt === null ? t("people.never") : formatRelative(token.lastUsedAt, now)}</td>
      <td className="tl-number"><Button size="compact-xs" variant="subtle" color="red" loading={revoke.isPending} aria-label={t("account.revokeOf", { name: token.name })} onClick={() => void ask()}>{t("account.revoke")}</Button></td>
    </tr>
  )
}
