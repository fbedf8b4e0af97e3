// When and how one is told: by mail or not, the hour of the daily message, hours of quiet.

import { Button, NativeSelect, TextInput } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { clockText, minuteOfClock } from "../clock.ts"
import { preferenceQuery } from "../notification-query.ts"
import type { NotificationPreference } from "../notification-query.ts"

export function NotificationPreferences() {
  const preference = useQuery(preferenceQuery).data
  return (
    <section className="tl-stack" id="account-notifications" aria-labelledby="account-notifications-title">
      <h2 id="account-notifications-title">{t("notification.preferences")}</h2>
      <p className="tl-soft">{t("notification.preferencesLead")}</p>
      {preference !== undefined && <PreferenceForm key={preference.revision} preference={preference} />}
    </section>
  )
}

const MAIL = ["off", "atOnce", "daily"] as const
type Mail = NotificationPreference["mail"]

function PreferenceForm({ preference }: { readonly preference: NotificationPreference }) {
  const queries = useQueryClient()
  const [mail, setMail] = useState<Mail>(preference.mail)
  const [digest, setDigest] = useState(clockText(preference.digestMinute))
  const [from, setFrom] = useState(clockText(preference.quietFrom))
  const [to, setTo] = useState(clockText(preference.quietTo))
  const save = useMutation({
    mutationFn: () => api.notificationPreferenceUpdate({ seenRevision: preference.revision, mail, quietFrom: minuteOfClock(from), quietTo: minuteOfClock(to), digestMinute: minuteOfClock(digest) ?? preference.digestMinute }),
    meta: { shown: true },
    onSuccess: (next) => {
      queries.setQueryData(preferenceQuery.queryKey, next)
      toast.done(t("state.saved"))
    },
    onError: () => queries.invalidateQueries({ queryKey: preferenceQuery.queryKey }),
  })
  return (
    <form className="tl-stack" onSubmit={(event) => { event.preventDefault(); save.mutate() }}>
      <NativeSelect label={t("notification.mail")} value={mail} data={MAIL.map((value) => ({ value, label: t(`notification.mail.${value}`) }))} onChange={(event) => setMail(MAIL.find((each) => each === event.currentTarget.value) ?? mail)} />
      {mail === "daily" && <TextInput type="time" label={t("notification.digestAt")} value={digest} onChange={(event) => setDigest(event.currentTarget.value)} required maw={160} />}
      {mail !== "off" && (
        <div>
          <div className="tl-line">
            <TextInput type="time" label={t("notification.quietFrom")} value={from} onChange={(event) => setFrom(event.currentTarget.value)} required={to !== ""} />
            <TextInput type="time" label={t("notification.quietTo")} value={to} onChange={(event) => setTo(event.currentTarget.value)} required={from !== ""} />
          </div>
          <p className="tl-soft tl-small">{t("notification.quietHint")}</p>
        </div>
      )}
      <FormProblem error={save.error} />
      <div><Button type="submit" loading={save.isPending}>{t("notification.apply")}</Button></div>
    </form>
  )
}
