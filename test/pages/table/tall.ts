// Tells the page around where its dialog is, which another origin could not see.
import "./main.js";
import { queryAll } from "../../helpers/roles.js";

/** What the page around receives. */
export interface Place {
  readonly isOpen: boolean;
  readonly top: number;
  readonly bottom: number;
  readonly isVisible: boolean;
  /** Whether anything but the style sheet has placed it. */
  readonly isPlaced: boolean;
}

function findPlace(): Place {
  const dialog = queryAll<HTMLDialogElement>("dialog[open]")[0];
  const { top, bottom } = dialog?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
  const isVisible = dialog !== undefined && getComputedStyle(dialog).opacity === "1";
  return { isOpen: dialog !== undefined, top, bottom, isVisible, isPlaced: Boolean(dialog?.getAttribute("style")) };
}

/** `open 3` opens the pop-up of the fourth row; anything else only asks. */
addEventListener("message", ({ data, source }) => {
  const [command, row] = String(data).split(" ");
  const control = queryAll("button[part=toggle]")[Number(row)];
  if (command === "open") control?.click();
  source?.postMessage(findPlace(), { targetOrigin: "*" });
});
