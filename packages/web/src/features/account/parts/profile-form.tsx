// Name, language, time zone and colours of a person.

import { Button, Select, TextInput, useMantineColorScheme } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { LIMITS } from "@throughline/contract"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { chosen, LOCALES } from "../../../app/fields/choices.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { TimeZoneSelect } from "../../../app/fields/time-zone-select.tsx"
import { fieldLabel, fieldProblems } from "../../../app/problem-words.ts"
import { meQuery } from "../../../app/session.ts"
import type { Me } from "../../../app/session.ts"
import { toast } from "../../../app/toasts.ts"
import { currentLocale, loadCatalogue, rememberLocale, t } from "../../../i18n/catalogue.ts"

const SCHEMES = ["auto", "light", "dark"] as const

export function ProfileForm({ me }: { readonly me: Me }) {
  const queries = useQueryClient()
  const { setColorScheme } = useMantineColorScheme()
  const [name, setName] = useState(me.name)
  const [locale, setLocale] = useState(me.locale)
  const [timeZone, setTimeZone] = useState(me.timeZone)
  const [colorScheme, setScheme] = useState(me.colorScheme)
  const schemes = SCHEMES.map((scheme) => ({ value: scheme, label: t(`account.scheme.${scheme}`) }))
  const save = useMutation({
    mutationFn: () => api.meUpdate({ seenRevision: me.revision, name, locale, timeZone, colorScheme }),
    meta: { shown: true },
    onSuccess: async (next) => {
      queries.setQueryData(meQuery.queryKey, next)
      setColorScheme(next.colorScheme)
      rememberLocale(next.locale)
      if (next.locale !== currentLocale()) await loadCatalogue(next.locale)
      toast.done(t("state.saved"))
    },
    onError: () => queries.invalidateQueries({ queryKey: meQuery.queryKey }),
  })
  return (
    <form className="tl-stack" onSubmit={(event) => { event.preventDefault(); save.mutate() }}>
      <h2>{t("account.profile")}</h2>
      <TextInput label={fieldLabel("name")} value={name} onChange={(event) => setName(event.currentTarget.value)} error={fieldProblems(save.error)["name"]} required maxLength={LIMITS.nameLength} autoComplete="name" />
      <Select label={fieldLabel("locale")} data={LOCALES} value={locale} onChange={(value) => { const next = chosen(LOCALES, value); if (next !== null) setLocale(next) }} allowDeselect={false} />
      <TimeZoneSelect value={timeZone} onChange={setTimeZone} />
      <Select label={fieldLabel("colorScheme")} data={schemes} value={colorScheme} onChange={(value) => { const next = chosen(schemes, value); if (next !== null) setScheme(next) }} allowDeselect={false} />
      <FormProblem error={save.error} />
      <div><Button type="submit" loading={save.isPending}>{t("action.save")}</Button></div>
    </form>
  )
}
