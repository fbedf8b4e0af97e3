// All addresses of the application. Pages are loaded when they are first visited.

import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, notFound, redirect } from "@tanstack/react-router"
import { ApiError } from "@throughline/contract"
import type { QueryClient } from "@tanstack/react-query"
import { api } from "./api.ts"
import { NotFoundPage } from "./not-found-page.tsx"
import { PageProblem } from "./page-problem.tsx"
import { PageLoading } from "./page-loading.tsx"
import { onSignedOut, queryClient } from "./query-client.ts"
import { Root } from "./root.tsx"
import { meQuery } from "./session.ts"
import { readPlanSearch } from "../features/plan/view/panel-tabs.ts"
import { readListSearch } from "../features/artefacts/list/list-search.ts"
import { readImpactSearch, readThreadSearch } from "../features/thread/pages/thread-search.ts"
import { loadCatalogue, currentLocale, rememberLocale } from "../i18n/catalogue.ts"

const root = createRootRouteWithContext<{ readonly queryClient: QueryClient }>()({ component: Root, notFoundComponent: NotFoundPage })

/** Pages before signing in. */
const setup = createRoute({ getParentRoute: () => root, path: "/setup", component: lazyRouteComponent(() => import("../features/session/pages/setup-page.tsx")) })
const signIn = createRoute({
  getParentRoute: () => root, path: "/sign-in", validateSearch: (search): { readonly to?: string } => (typeof search["to"] === "string" && isOwnPath(search["to"]) ? { to: search["to"] } : {}),
  beforeLoad: async () => {
    const status = await queryClient.fetchQuery({ queryKey: ["setup"], queryFn: () => api.setupStatus({}), retry: false })
    if (!status.done) throw redirect({ to: "/setup" })
  },
  component: lazyRouteComponent(() => import("../features/session/pages/sign-in-page.tsx")),
})
const forgotPassword = createRoute({ getParentRoute: () => root, path: "/forgot-password", component: lazyRouteComponent(() => import("../features/session/pages/forgot-password-page.tsx")) })
const resetPassword = createRoute({ getParentRoute: () => root, path: "/reset-password", component: lazyRouteComponent(() => import("../features/session/pages/reset-password-page.tsx")) })
const invitation = createRoute({ getParentRoute: () => root, path: "/invitation", component: lazyRouteComponent(() => import("../features/session/pages/invitation-page.tsx")) })
const review = createRoute({ getParentRoute: () => root, path: "/review", component: lazyRouteComponent(() => import("../features/reviews/pages/review-page.tsx")) })

/** Pages for people who have signed in. */
const signedIn = createRoute({
  getParentRoute: () => root, id: "signed-in",
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery).catch((error: unknown) => {
      if (error instanceof ApiError && error.code === "unauthenticated") throw redirect({ to: "/sign-in", search: location.href === "/" ? {} : { to: location.href } })
      throw error
    })
    rememberLocale(me.locale)
    if (me.locale !== currentLocale()) await loadCatalogue(me.locale)
  },
  component: lazyRouteComponent(() => import("./shell.tsx"), "Shell"),
})
const home = createRoute({ getParentRoute: () => signedIn, path: "/", component: lazyRouteComponent(() => import("../features/home/pages/home-page.tsx")) })
const projects = createRoute({ getParentRoute: () => signedIn, path: "/projects", validateSearch: projectFilter, component: lazyRouteComponent(() => import("../features/projects/pages/projects-page.tsx")) })
const newProject = createRoute({ getParentRoute: () => signedIn, path: "/projects/new", validateSearch: (search): { readonly template?: string } => (typeof search["template"] === "string" ? { template: search["template"] } : {}), component: lazyRouteComponent(() => import("../features/projects/pages/new-project-page.tsx")) })
const importPage = createRoute({
  getParentRoute: () => signedIn, path: "/imports/$importId", params: { parse: ({ importId }) => ({ importId: idOf("imp", importId) }), stringify: ({ importId }) => ({ importId }) },
  component: lazyRouteComponent(() => import("../features/projects/pages/import-page.tsx")),
})
const ideas = createRoute({ getParentRoute: () => signedIn, path: "/ideas", component: lazyRouteComponent(() => import("../features/initiation/pages/ideas-page.tsx")) })
const newIdea = createRoute({ getParentRoute: () => signedIn, path: "/ideas/new", component: lazyRouteComponent(() => import("../features/initiation/pages/new-idea-page.tsx")) })
const trash = createRoute({ getParentRoute: () => signedIn, path: "/trash", component: lazyRouteComponent(() => import("../features/projects/pages/trash-page.tsx")) })
const templates = createRoute({ getParentRoute: () => signedIn, path: "/library", component: lazyRouteComponent(() => import("../features/learning/pages/templates-page.tsx")) })
const template = createRoute({ getParentRoute: () => signedIn, path: "/library/templates/$templateId", component: lazyRouteComponent(() => import("../features/learning/pages/template-page.tsx")) })
const riskLibrary = createRoute({ getParentRoute: () => signedIn, path: "/library/risks", component: lazyRouteComponent(() => import("../features/learning/pages/risk-library-page.tsx")) })
const people = createRoute({ getParentRoute: () => signedIn, path: "/people", component: lazyRouteComponent(() => import("../features/people/pages/people-page.tsx")) })
const account = createRoute({ getParentRoute: () => signedIn, path: "/account", component: lazyRouteComponent(() => import("../features/account/pages/account-page.tsx")) })
const administration = createRoute({ getParentRoute: () => signedIn, path: "/administration", component: lazyRouteComponent(() => import("../features/admin/pages/administration-page.tsx")) })

const notifications = createRoute({ getParentRoute: () => signedIn, path: "/notifications", component: lazyRouteComponent(() => import("../features/notifications/pages/notifications-page.tsx")) })
const ownFields = createRoute({ getParentRoute: () => signedIn, path: "/administration/fields", component: lazyRouteComponent(() => import("../features/admin/pages/own-fields-page.tsx")) })

const governance = createRoute({ getParentRoute: () => signedIn, path: "/administration/governance", component: lazyRouteComponent(() => import("../features/gates/pages/governance-page.tsx")) })

const design = createRoute({ getParentRoute: () => signedIn, path: "/design", component: lazyRouteComponent(() => import("../features/design/pages/design-page.tsx")) })

/** Pages of one project, under THE LINE. */
const project = createRoute({
  getParentRoute: () => signedIn, path: "/projects/$projectId", params: { parse: ({ projectId }) => ({ projectId: idOf("prj", projectId) }), stringify: ({ projectId }) => ({ projectId }) },
  component: lazyRouteComponent(() => import("../features/projects/pages/project-frame.tsx")),
})
const overview = createRoute({ getParentRoute: () => project, path: "/", component: lazyRouteComponent(() => import("../features/projects/pages/overview-page.tsx")) })
const plan = createRoute({
  getParentRoute: () => project, path: "/plan", validateSearch: readPlanSearch,
  component: lazyRouteComponent(() => import("../features/plan/pages/plan-page.tsx")),
})
const board = createRoute({ getParentRoute: () => project, path: "/board", component: lazyRouteComponent(() => import("../features/plan/pages/board-page.tsx")) })
const calendar = createRoute({ getParentRoute: () => project, path: "/calendar", component: lazyRouteComponent(() => import("../features/plan/pages/calendar-page.tsx")) })
const statusReport = createRoute({
  getParentRoute: () => project, path: "/status-report", validateSearch: (search): { readonly baseline?: number } => (typeof search["baseline"] === "number" ? { baseline: search["baseline"] } : {}),
  component: lazyRouteComponent(() => import("../features/control/pages/status-report-page.tsx")),
})
const history = createRoute({ getParentRoute: () => project, path: "/history", component: lazyRouteComponent(() => import("../features/control/pages/history-page.tsx")) })
const artefacts = createRoute({ getParentRoute: () => project, path: "/artefacts/$kind", validateSearch: readListSearch, component: lazyRouteComponent(() => import("../features/artefacts/pages/artefacts-page.tsx")) })
const artefact = createRoute({
  getParentRoute: () => project, path: "/artefacts/$kind/$artefactId", params: { parse: ({ kind, artefactId }) => ({ kind, artefactId: idOf("art", artefactId) }), stringify: ({ kind, artefactId }) => ({ kind, artefactId }) },
  component: lazyRouteComponent(() => import("../features/artefacts/pages/artefact-page.tsx")),
})
const gate = createRoute({
  getParentRoute: () => project, path: "/gates/$gateId", params: { parse: ({ gateId }) => ({ gateId: idOf("gat", gateId) }), stringify: ({ gateId }) => ({ gateId }) },
  component: lazyRouteComponent(() => import("../features/gates/pages/gate-page.tsx")),
})
const message = createRoute({
  getParentRoute: () => project, path: "/messages/$messageId", params: { parse: ({ messageId }) => ({ messageId: idOf("art", messageId) }), stringify: ({ messageId }) => ({ messageId }) },
  component: lazyRouteComponent(() => import("../features/communication/pages/message-page.tsx")),
})
const thread = createRoute({ getParentRoute: () => project, path: "/thread", validateSearch: readThreadSearch, component: lazyRouteComponent(() => import("../features/thread/pages/thread-page.tsx")) })
const impact = createRoute({ getParentRoute: () => project, path: "/impact", validateSearch: readImpactSearch, component: lazyRouteComponent(() => import("../features/thread/pages/impact-page.tsx")) })
const settings = createRoute({ getParentRoute: () => project, path: "/settings", component: lazyRouteComponent(() => import("../features/projects/pages/project-settings-page.tsx")) })

/** Every other address, within the frame. */
const nowhere = createRoute({ getParentRoute: () => signedIn, path: "$", component: NotFoundPage })

const tree = root.addChildren([
  setup, signIn, forgotPassword, resetPassword, invitation, review,
  signedIn.addChildren([
    home, projects, newProject, ideas, newIdea, importPage, trash, templates, template, riskLibrary, people, account, administration, notifications, ownFields, governance, design, nowhere,
    project.addChildren([overview, plan, board, calendar, statusReport, history, artefacts, artefact, gate, message, thread, impact, settings]),
  ]),
])

export const router = createRouter({
  routeTree: tree,
  context: { queryClient },
  defaultPreload: "intent",
  defaultPendingMs: 200,
  defaultPendingComponent: PageLoading,
  defaultErrorComponent: PageProblem,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
})

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router
  }
}

onSignedOut(() => {
  const { pathname, href } = router.state.location
  if (OPEN_PATHS.has(pathname)) return
  queryClient.clear()
  void router.navigate({ to: "/sign-in", search: { to: href } })
})

const OPEN_PATHS = new Set(["/setup", "/sign-in", "/forgot-password", "/reset-password", "/invitation", "/review"])

function projectFilter(search: Record<string, unknown>): { readonly search?: string; readonly state?: string; readonly health?: string } {
  return Object.fromEntries(["search", "state", "health"].flatMap((key) => (typeof search[key] === "string" && search[key] !== "" ? [[key, search[key]]] : [])))
}

/** Only a path of this application: a link to elsewhere in `to` would send people away after signing in. */
export function isOwnPath(path: string): boolean {
  return path.startsWith("/") && !path.startsWith("//") && !path.includes("\\")
}

function idOf<const Kind extends string>(kind: Kind, text: string): `${Kind}_${string}` {
  if (!isIdOf(kind, text)) throw notFound()
  return text
}

function isIdOf<const Kind extends string>(kind: Kind, text: string): text is `${Kind}_${string}` {
  return text.startsWith(`${kind}_`)
}
