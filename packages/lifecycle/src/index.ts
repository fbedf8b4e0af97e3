export { DEFAULT_BANDS, feasibilityScore, type FeasibilityBands, type FeasibilityCriterion, type FeasibilityResult, type FeasibilityVerdict } from "./feasibility-score.ts"
