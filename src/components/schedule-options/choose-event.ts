import type { ScheduleChoice } from "./read-schedule.js";

/** The user has chosen when an account is handed over. It reaches the dialog, and nothing else. */
export class ChooseEvent extends Event {
  static readonly type = "choose";
  readonly choice: ScheduleChoice;

  constructor(choice: ScheduleChoice) {
    super(ChooseEvent.type);
    this.choice = choice;
  }
}
