// Everything that stands around the pages. A change of language draws all of it anew, because words are read by a plain function.

import { MantineProvider } from "@mantine/core"
import { ModalsProvider } from "@mantine/modals"
import { Notifications } from "@mantine/notifications"
import { QueryClientProvider } from "@tanstack/react-query"
import { RouterProvider } from "@tanstack/react-router"
import { useSyncExternalStore } from "react"
import { currentLocale, onLocaleChange } from "../i18n/catalogue.ts"
import { queryClient } from "./query-client.ts"
import { router } from "./router.ts"
import { cssVariablesResolver, theme } from "./theme.ts"

export function App() {
  const locale = useSyncExternalStore(onLocaleChange, currentLocale)
  return (
    <MantineProvider key={locale} theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <ModalsProvider>
          <Notifications position="bottom-right" limit={4} />
          <RouterProvider router={router} />
        </ModalsProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}
