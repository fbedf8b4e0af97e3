// The colours of the drawing: on screen those of the theme (tokens.css), on paper always the light ones.

export interface TimelineColors {
  readonly sheet: string
  readonly sunk: string
  readonly ink: string
  readonly inkSoft: string
  readonly rule: string
  readonly ruleStrong: string
  readonly accent: string
  readonly bar: string
  readonly progress: string
  readonly critical: string
  readonly criticalProgress: string
  readonly summary: string
  readonly manual: string
  readonly baseline: string
  readonly slack: string
  readonly milestone: string
  readonly inactive: string
  readonly link: string
  readonly nonWorking: string
  readonly today: string
  readonly statusDate: string
  readonly overload: string
  readonly selection: string
  readonly late: string
}

const TOKENS: Readonly<Record<keyof TimelineColors, string>> = {
  sheet: "--sheet", sunk: "--sheet-sunk", ink: "--ink", inkSoft: "--ink-soft", rule: "--rule", ruleStrong: "--rule-strong", accent: "--accent",
  bar: "--bar", progress: "--bar-progress", critical: "--bar-critical", criticalProgress: "--bar-critical-progress", summary: "--bar-summary",
  manual: "--bar-manual", baseline: "--bar-baseline", slack: "--bar-slack", milestone: "--bar-milestone", inactive: "--bar-inactive", link: "--bar-link",
  nonWorking: "--nonworking", today: "--today", statusDate: "--status-date", overload: "--overload", selection: "--selection", late: "--critical",
}

export const PAPER: TimelineColors = {
  sheet: "#ffffff", sunk: "#eceff1", ink: "#171c21", inkSoft: "#525d68", rule: "#d4dadf", ruleStrong: "#808b95", accent: "#1b4f8a",
  bar: "#5f8fc4", progress: "#1b4f8a", critical: "#d9705f", criticalProgress: "#9c1f14", summary: "#2b343d", manual: "#8b7ab8", baseline: "#b4bcc4",
  slack: "#7d8993", milestone: "#171c21", inactive: "#ccd3d9", link: "#66727d", nonWorking: "#eaedf0", today: "#b5179e", statusDate: "#00695c",
  overload: "#b02318", selection: "#ffffff00", late: "#b02318",
}

/** The colours in force for an element; a token that is missing falls back to paper. */
export function colorsOf(element: Element): TimelineColors {
  const style = getComputedStyle(element)
  const read = (key: keyof TimelineColors): string => style.getPropertyValue(TOKENS[key]).trim() || PAPER[key]
  return {
    sheet: read("sheet"), sunk: read("sunk"), ink: read("ink"), inkSoft: read("inkSoft"), rule: read("rule"), ruleStrong: read("ruleStrong"), accent: read("accent"),
    bar: read("bar"), progress: read("progress"), critical: read("critical"), criticalProgress: read("criticalProgress"), summary: read("summary"),
    manual: read("manual"), baseline: read("baseline"), slack: read("slack"), milestone: read("milestone"), inactive: read("inactive"), link: read("link"),
    nonWorking: read("nonWorking"), today: read("today"), statusDate: read("statusDate"), overload: read("overload"), selection: read("selection"), late: read("late"),
  }
}
