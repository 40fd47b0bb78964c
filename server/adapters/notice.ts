/**
 * Creates a function that passes a message on to `warn` when it is another one than last time: what is read every few
 * seconds would else be reported as often.
 */
export function createNotice(warn: (message: string) => void): (message: string | undefined) => void {
  let last: string | undefined;
  return (message) => {
    if (message !== undefined && message !== last) warn(message);
    last = message;
  };
}

/** Describes accounts that cannot be shown, because nothing says which they are. */
export function describeUnreadable(name: string, count: number): string | undefined {
  return count === 0 ? undefined : `${name} has sent accounts without an id: ${count}. They are left out.`;
}
