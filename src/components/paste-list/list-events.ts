import type { ListPlan } from "../../model/match-list.js";

/** The changes of a list are to be reviewed. */
export class ListReviewEvent extends Event {
  static readonly type = "review";
  readonly moves: ListPlan["moves"];

  constructor(moves: ListPlan["moves"]) {
    super(ListReviewEvent.type);
    this.moves = moves;
  }
}
