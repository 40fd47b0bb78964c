import { NEWS_DELAY } from "../../src/components/shared/announcer.js";
import { useTestClock } from "./test-clock.js";

/** How long the widget waits after a return before it reads again, in milliseconds. */
const PAUSE = 500;

/** Stands for a user who leaves the tab for a while: the page is notified, and the widget's clock goes on. */
export function createReader() {
  let isHidden = false;
  const clock = useTestClock();
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
    wait: (seconds: number) => clock.pass(seconds * 1000),
    comeBack: () => {
      isHidden = false;
      notify();
    },
    /** Returns by Back or Forward: the page is restored as it was, or loaded. */
    goBack: ({ persisted }: { persisted: boolean }) =>
      window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted })),
    goOnline: () => window.dispatchEvent(new Event("online")),
    /** Stays until the widget reads again, if it does. */
    stay: () => clock.pass(PAUSE),
    /** Stays until what has changed is announced. */
    listen: () => clock.pass(NEWS_DELAY),
    /** Gives the page its own visibility and clock back. */
    end: () => {
      clock.restore();
      Reflect.deleteProperty(document, "visibilityState");
    },
  };
}
