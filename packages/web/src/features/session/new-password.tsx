// A password being chosen, with what is asked of it said before and while typing.

import { PasswordInput } from "@mantine/core"
import { LIMITS } from "@throughline/contract"
import { fieldLabel } from "../../app/problem-words.ts"
import { t } from "../../i18n/catalogue.ts"

export interface NewPasswordProps {
  readonly value: string
  readonly onChange: (password: string) => void
  readonly error?: string | undefined
  readonly label?: string
}

export function NewPassword({ value, onChange, error, label }: NewPasswordProps) {
  const missing = LIMITS.passwordLengthMin - value.length
  const hint = value === "" || missing <= 0 ? t("session.passwordRule", { count: LIMITS.passwordLengthMin }) : t("session.passwordMissing", { count: missing })
  return (
    <PasswordInput
      label={label ?? fieldLabel("password")} description={hint} value={value} onChange={(event) => onChange(event.currentTarget.value)} required autoComplete="new-password"
      minLength={LIMITS.passwordLengthMin} maxLength={LIMITS.passwordLengthMax} error={error} visibilityToggleButtonProps={{ "aria-label": t("session.showPassword"), tabIndex: 0 }}
    />
  )
}
