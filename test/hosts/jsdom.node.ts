// First: the definitions need the globals of a page.
import "./jsdom-window.js";
import { describeHost } from "./describe-host.js";

// jsdom has no modal dialogs. Hosts put one of these in their place.
describeHost("jsdom", () => stubDialogs((dialog, isOpen) => void (dialog.open = isOpen)));
describeHost("jsdom, with stubs that do nothing", () => stubDialogs(() => undefined));

function stubDialogs(set: (dialog: HTMLDialogElement, isOpen: boolean) => void): void {
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      set(this, true);
    },
    close(this: HTMLDialogElement) {
      set(this, false);
    },
  });
}
