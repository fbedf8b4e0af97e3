// throughline verify: does a signature hold? Reads evidence files and checks them without a server, a database or a network.

import { signatureDigest, verifyEvidence, type Evidence, type EvidenceFault } from "@throughline/lifecycle"
import { readArguments, type Command } from "../command.ts"
import { CommandFailure } from "../failure.ts"
import { readInput } from "../files.ts"
import { visible } from "../terminal.ts"

const USAGE = "verify FILE [--key KEY] [--after FILE]"

const FAULTS: Readonly<Record<EvidenceFault, string>> = {
  notEvidence: "this is no evidence that throughline has made",
  contentChanged: "what was shown has been changed after it was signed",
  signatureWrong: "the signature does not hold: something has been changed after it was signed",
  keyUnknown: "it was signed with another key than the one given",
}

export const verify: Command = {
  name: "verify",
  usage: USAGE,
  summary: [
    "Checks the signature of an evidence file offline: what was shown, the answer, who, when, and the place in the chain.",
    "--key: the public key of the installation that one trusts; without it any key is accepted, and printed.",
    "--after: the evidence with the number before; checks that nothing was left out or put in between.",
    "Exit code 0: it holds; 1: it does not; 2: a file cannot be read.",
  ].join("\n"),
  run: async (args) => {
    const { positionals, values } = readArguments(args, USAGE, ["FILE"], { key: { type: "string" }, after: { type: "string" } })
    const value = await jsonIn(positionals[0] ?? "")
    const fault = await verifyEvidence(value, values.key === undefined ? undefined : [values.key])
    if (fault !== null) return failed(FAULTS[fault])
    // It has just been checked to be evidence.
    const evidence = value as Evidence
    if (values.after !== undefined) {
      const before = await jsonIn(values.after)
      const faultBefore = await verifyEvidence(before, [evidence.publicKey])
      if (faultBefore !== null) return failed(`the evidence before it: ${FAULTS[faultBefore]}`)
      if ((await signatureDigest(before as Evidence)) !== evidence.previous) return failed("it does not follow upon the evidence given with --after")
    }
    process.stdout.write(`${report(evidence)}\n`)
    return 0
  },
}

async function jsonIn(path: string): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(await readInput(path)))
  } catch (error) {
    if (error instanceof CommandFailure) throw error
    throw new CommandFailure(`"${visible(path)}" is not JSON`)
  }
}

function failed(why: string): number {
  process.stderr.write(`Does not hold: ${why}.\n`)
  return 1
}

function report({ content, answer, signer, signedAt, number, contentHash, publicKey }: Evidence): string {
  return [
    "Holds.",
    `Subject   ${visible(`${String(content["key"] ?? "")} ${String(content["title"] ?? "")}`)}`,
    `Answer    ${answer.decision}, ${answer.criteria.filter(({ met }) => met).length} of ${answer.criteria.length} criteria met`,
    `Signed    ${visible(answer.signedName)} (${visible(signer.name)}, ${visible(signer.email)}) on ${signedAt}`,
    `Number    ${number} in its project`, `Content   SHA-256 ${contentHash}`, `Key       ${publicKey}`,
  ].join("\n")
}
