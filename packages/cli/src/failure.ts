// How a command says no: a sentence for the person, and the exit code (2: the call or the file is wrong).

export class CommandFailure extends Error {
  readonly exitCode: 1 | 2
  constructor(message: string, exitCode: 1 | 2 = 2) {
    super(message)
    this.name = "CommandFailure"
    this.exitCode = exitCode
  }
}
