/** The reader of a page, who looks elsewhere for a while: the page is told, and its clock goes on. */
export function createReader() {
  const { now } = Date;
  let isHidden = false;
  let ahead = 0;
  Date.now = () => now() + ahead;
  Object.defineProperty(document, "visibilityState", {
    configurable: true,
    get: () => (isHidden ? "hidden" : "visible"),
  });
  const tell = () => document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  return {
    leave: () => {
      isHidden = true;
      tell();
    },
    wait: (seconds: number) => (ahead += seconds * 1000),
    comeBack: () => {
      isHidden = false;
      tell();
    },
    /** The network is there again. */
    goOnline: () => window.dispatchEvent(new Event("online")),
    /** Lets the page and its clock be what they are. */
    end: () => {
      Date.now = now;
      Reflect.deleteProperty(document, "visibilityState");
    },
  };
}

/** Long enough for what comes of a return to be under way. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 700));
}
