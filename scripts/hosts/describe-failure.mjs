/** How much of what a tool prints is shown. */
const lines = 60;

/** @param {unknown} error what a host failed with; an `Error` of a step has what came before as its cause */
export function describeFailure(error) {
  const text = [...causesOf(error)].map(String).join("\n");
  return text
    .split("\n")
    .slice(-lines)
    .map((line) => `        ${line}`)
    .join("\n");
}

/** @param {unknown} error */
function* causesOf(error) {
  for (let cause = error; cause !== undefined; cause = cause instanceof Error ? cause.cause : undefined) {
    yield cause instanceof Error ? cause.message : cause;
  }
}
