/** How long the widget waits after a return before it reads again, in milliseconds. */
const PAUSE = 500;

/** Stands for a user who leaves the tab for a while: the page is notified, and its clock goes on. */
export function createReader() {
  const { now } = Date;
  let isHidden = false;
  let ahead = 0;
  Date.now = () => now() + ahead;
  Object.defineProperty(document, "visibilityState", {
    configurable: true,
    get: () => (isHidden ? "hidden" : "visible"),
  });
  const notify = () => document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  return {
    leave: () => {
      isHidden = true;
      notify();
    },
    wait: (seconds: number) => (ahead += seconds * 1000),
    comeBack: () => {
      isHidden = false;
      notify();
    },
    /** Returns by Back or Forward: the page is restored as it was, or loaded. */
    goBack: ({ persisted }: { persisted: boolean }) =>
      window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted })),
    goOnline: () => window.dispatchEvent(new Event("online")),
    /** Gives the page its own visibility and clock back. */
    end: () => {
      Date.now = now;
      Reflect.deleteProperty(document, "visibilityState");
    },
  };
}

/** Waits for longer than the pause and what is collected after it: what was not requested by then will not be. */
export function waitPastPause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE + 200));
}
