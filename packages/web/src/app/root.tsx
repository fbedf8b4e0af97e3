// The outermost frame: a boundary for what a page could not handle, and the place for pages.

import { Outlet } from "@tanstack/react-router"

export function Root() {
  return <Outlet />
}
