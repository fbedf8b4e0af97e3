// The quality plan: standards, what done and ready mean, which checks are made of what.

import { artefactKind } from "../kind.ts"

export const qualityPlan = artefactKind({
  kind: "qualityPlan", prefix: "QP", station: "planning", single: true,
  fields: {
    approach: { type: "text" }, standards: { type: "lines" },
    definitionOfReady: { type: "rows", fields: { workType: { type: "line" }, criterion: { type: "line", max: 500 } } },
    definitionOfDone: { type: "rows", fields: { workType: { type: "line" }, criterion: { type: "line", max: 500 } } },
    products: { type: "rows", fields: { product: { type: "line" }, criterion: { type: "line", max: 500 }, tolerance: { type: "line" }, method: { type: "choice", of: ["inspection", "review", "test", "audit"] }, responsible: { type: "person" }, due: { type: "date" }, fromLesson: { type: "line", max: 500 } } },
    preventionCost: { type: "money" }, appraisalCost: { type: "money" },
  },
  who: { edit: ["projectManager", "teamMember"] },
})
