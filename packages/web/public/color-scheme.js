// Sets the colour scheme before the first paint, so that nobody sees a flash of the other one. A file of its own
// because the content security policy allows no inline script.
;(function () {
  var chosen = "auto"
  try {
    chosen = localStorage.getItem("mantine-color-scheme-value") || "auto"
  } catch {
    // Storage is switched off: the system decides.
  }
  var dark = chosen === "dark" || (chosen === "auto" && matchMedia("(prefers-color-scheme: dark)").matches)
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light")
})()
