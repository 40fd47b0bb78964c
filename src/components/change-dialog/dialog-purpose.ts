/** What a dialog can be opened for besides the change of who pays: to cancel what is scheduled. */
export type DialogPurpose = "unschedule";
