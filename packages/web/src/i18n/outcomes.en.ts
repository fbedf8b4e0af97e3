// Words of what came of it: go or no-go, acceptance test, training, benefits, quality.

export const outcomesEn = {
  "vote.title": "Go or no-go",
  "vote.give": "Vote go / no-go",
  "vote.change": "Change my vote",
  "vote.mine": "My vote",
  "vote.remark": "Remark",
  "vote.reasonNeeded": "A no-go says why.",
  "vote.hint": "You vote for yourself; the vote carries your name and the time. If what is voted on changes afterwards, a go falls and a no-go stays.",
  "vote.submit": "Give my vote",
  "vote.given": "Your vote has been recorded.",
  "vote.isGo": "It is a go: somebody is for it, nobody against it, and every criterion is met.",
  "vote.against": "{count, plural, one {{names} is against it.} other {{names} are against it.}}",
  "vote.nobody": "Nobody has voted go yet.",
  "vote.unmet": "{count, plural, one {A criterion is not met: {criteria}} other {# criteria are not met: {criteria}}}",
  "vote.writtenDown": "Written down by somebody else; does not count.",
  "artefact.signedFor.transfer": "for the change of ownership",
  "artefact.signedFor.vote": "as a vote on go or no-go",
} as const
