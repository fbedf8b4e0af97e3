// Chooses the language before anybody has signed in.

import { LOCALES } from "../../app/fields/choices.ts"
import { currentLocale, loadCatalogue, rememberLocale, t } from "../../i18n/catalogue.ts"
import type { Locale } from "../../i18n/catalogue.ts"
import { toast } from "../../app/toasts.ts"

function choose(locale: Locale): void {
  rememberLocale(locale)
  loadCatalogue(locale).catch(toast.problem)
}

export function LanguageChoice() {
  return (
    <fieldset className="tl-session__languages">
      <legend className="tl-hidden">{t("field.locale")}</legend>
      {LOCALES.map(({ value, label }) => (
        <button key={value} type="button" lang={value} aria-pressed={currentLocale() === value} onClick={() => choose(value)}>{label}</button>
      ))}
    </fieldset>
  )
}
