// Where does a stakeholder stand, and how far from where they should? Power and interest (PMBOK 13), engagement matrix.

export type Quadrant = "manageClosely" | "keepSatisfied" | "keepInformed" | "monitor"
/** In the order of PMBOK's engagement matrix. */
export const ENGAGEMENT_LEVELS = ["unaware", "resistant", "neutral", "supportive", "leading"] as const

const THRESHOLD = 3

/** Power and interest 1 to 5; from the threshold on they are high. Null while either is unknown. */
export function quadrantOf(power: number | null, interest: number | null, threshold = THRESHOLD): Quadrant | null {
  if (power === null || interest === null) return null
  if (power >= threshold) return interest >= threshold ? "manageClosely" : "keepSatisfied"
  return interest >= threshold ? "keepInformed" : "monitor"
}

/** Steps from the present to the desired engagement: positive = more is wanted. Null while either is unknown. */
export function engagementGap(now: string | null, desired: string | null): number | null {
  const from = ENGAGEMENT_LEVELS.findIndex((level) => level === now)
  const to = ENGAGEMENT_LEVELS.findIndex((level) => level === desired)
  return from < 0 || to < 0 ? null : to - from
}

/** Salience of Mitchell, Agle and Wood: how many of power, legitimacy and urgency. */
export function salienceOf(power: number | null, legitimate: boolean, urgent: boolean, threshold = THRESHOLD): "latent" | "expectant" | "definitive" | "none" {
  const count = (power !== null && power >= threshold ? 1 : 0) + (legitimate ? 1 : 0) + (urgent ? 1 : 0)
  return (["none", "latent", "expectant", "definitive"] as const)[count] ?? "none"
}

/** Ways in which n people can talk to each other: n(n−1)/2. */
export function channelsAmong(people: number): number {
  return (people * (people - 1)) / 2
}
