import { expect, it } from "vitest"
import { SET_UP, SIGNED_OUT, stops } from "../../../e2e/screens/stops.ts"
import { router } from "../src/app/router.ts"
import { specialViews } from "../src/features/artefacts/special.ts"

const PROJECT = "/projects/prj_1"
const PICTURED = [
  SET_UP, ...SIGNED_OUT,
  ...stops({ projectPath: PROJECT, requirementPath: `${PROJECT}/artefacts/requirement/art_1`, lessonPath: `${PROJECT}/artefacts/lesson/art_3`, gatePath: `${PROJECT}/gates/gat_1`, messagePath: `${PROJECT}/messages/art_2`, importPath: "/imports/imp_1", thing: "art_1" }),
]

it("every address of the application is looked at by the machine that takes pictures of all pages", () => {
  const paths = PICTURED.map(({ path }) => path.replace(/[?#].*$/, ""))
  const unseen = Object.keys(router.routesByPath).filter((route) => !paths.some((path) => leadsTo(route, path)))
  expect(unseen).toEqual([])
})

it("every special view of a kind is looked at by it", () => {
  const views = Object.entries(specialViews).flatMap(([kind, its]) => its.map(({ id, first }) => `${PROJECT}/artefacts/${kind}${first === true ? "" : `?show=${id}`}`))
  expect(views.length).toBeGreaterThan(5)
  expect(views.filter((path) => !PICTURED.some((stop) => stop.path === path))).toEqual([])
})

it("no two pictures have the same name", () => {
  const names = PICTURED.map(({ name }) => name)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})

/** "/projects/$projectId" by "/projects/prj_1"; the address of everything else is "/$". */
function leadsTo(route: string, path: string): boolean {
  if (route === "/$") return path === "/nowhere"
  const [wanted, given] = [route.split("/"), path.split("/")]
  return wanted.length === given.length && wanted.every((part, at) => part === given[at] || (part.startsWith("$") && given[at] !== "new" && given[at] !== ""))
}
