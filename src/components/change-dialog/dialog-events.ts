import type { Command } from "../../model/change.js";

/** The user has confirmed a command. Events of this module reach the element that renders the dialog, and no other. */
export class ConfirmEvent extends Event {
  static readonly type = "confirm";
  readonly command: Command;

  constructor(command: Command) {
    super(ConfirmEvent.type);
    this.command = command;
  }
}

/** The user requests that an unknown outcome is read again. */
export class VerifyEvent extends Event {
  static readonly type = "verify";

  constructor() {
    super(VerifyEvent.type);
  }
}

/** The user closes the dialog. */
export class DismissEvent extends Event {
  static readonly type = "dismiss";

  constructor() {
    super(DismissEvent.type);
  }
}

/** The dialog has been closed. */
export class ClosedEvent extends Event {
  static readonly type = "closed";

  constructor() {
    super(ClosedEvent.type);
  }
}
