// Chooses a time zone from those the browser knows, by typing a part of its name.

import { Select } from "@mantine/core"
import { fieldLabel } from "../problem-words.ts"

export interface TimeZoneSelectProps {
  readonly value: string
  readonly onChange: (zone: string) => void
  readonly description?: string
}

export function TimeZoneSelect({ value, onChange, ...rest }: TimeZoneSelectProps) {
  const zones = zonesWith(value)
  return <Select label={fieldLabel("timeZone")} data={zones} value={value} onChange={(zone) => zone !== null && onChange(zone)} searchable limit={60} allowDeselect={false} {...rest} />
}

export function zoneOfDevice(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

function zonesWith(value: string): string[] {
  const known = Intl.supportedValuesOf("timeZone")
  return [...new Set(["UTC", ...known, value])].filter((zone) => zone !== "")
}
