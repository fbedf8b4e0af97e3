// The entry: the words first, then the application.

import "@mantine/core/styles.css"
import "@mantine/notifications/styles.css"
import "./tokens.css"
import "./base.css"
import "./touch.css"

import { createRoot } from "react-dom/client"
import { loadCatalogue, localeOfDevice } from "../i18n/catalogue.ts"
import { App } from "./app.tsx"
import { performShortcut } from "./commands.ts"

const root = document.querySelector("#root")
if (root === null) throw new Error("index.html has a #root")
document.addEventListener("keydown", performShortcut)
await loadCatalogue(localeOfDevice())
createRoot(root).render(<App />)
