// A person's colour scheme goes with them: what the profile says is set on this device when they sign in.

import { useMantineColorScheme } from "@mantine/core"
import { useEffect } from "react"
import { useMe } from "./session.ts"

export function useOwnColorScheme(): void {
  const { colorScheme } = useMe()
  const { setColorScheme } = useMantineColorScheme()
  useEffect(() => setColorScheme(colorScheme), [colorScheme, setColorScheme])
}
